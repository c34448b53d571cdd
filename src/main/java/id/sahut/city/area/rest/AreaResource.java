package id.sahut.city.area.rest;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ParameterChecks;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Kecamatan and kelurahan, and which of them a point lies in. */
@Path("/v1/areas")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AreaResource {

    private static final int LONGEST_CODE = 20;

    private final Areas areas;
    private final PointParameters points;
    private final RequestLanguage requestLanguage;
    private final EntityTags entityTags;

    AreaResource(Areas areas, PointParameters points, RequestLanguage requestLanguage, EntityTags entityTags) {
        this.areas = areas;
        this.points = points;
        this.requestLanguage = requestLanguage;
        this.entityTags = entityTags;
    }

    /** Those in the city's files. */
    @GET
    public RestResponse<AreaListResponse> listAreas(
            @RestQuery("level") @Nullable String level, @RestQuery("parent_code") @Nullable String parentCode) {
        ParameterChecks checks = new ParameterChecks();
        List<Area.Level> levels = checks.values("level", Area.Level.class, level == null ? List.of() : List.of(level));
        checks.texts("parent_code", parentCode == null ? List.of() : List.of(parentCode), LONGEST_CODE);
        checks.throwIfAny();
        List<AreaResponse> items = areas.all().stream()
                .filter(area -> levels.isEmpty() || levels.contains(area.level()))
                .filter(area -> parentCode == null || parentCode.equals(area.parentCode()))
                .map(AreaResponse::of)
                .toList();
        return entityTags.answer(requestLanguage.get(), new AreaListResponse(items));
    }

    /** Stores nothing. */
    @GET
    @Path("/at")
    public LocatedAreaResponse locateArea(
            @RestQuery("latitude") @Nullable String latitude, @RestQuery("longitude") @Nullable String longitude) {
        PointParameters.Point point = points.read(latitude, longitude);
        return LocatedAreaResponse.of(areas.locate(point.latitude(), point.longitude()));
    }
}
