package id.sahut.process.proof.rest;

import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.process.proof.AnchorResponse;
import id.sahut.process.proof.Anchors;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The daily anchors of the history, for everyone to keep. */
@Path("/v1/public/anchors")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AnchorResource {

    private final Anchors anchors;
    private final EntityTags entityTags;
    private final RequestLanguage requestLanguage;

    AnchorResource(Anchors anchors, EntityTags entityTags, RequestLanguage requestLanguage) {
        this.anchors = anchors;
        this.entityTags = entityTags;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public RestResponse<Page<AnchorResponse>> listAnchors(
            @RestQuery("from") @Nullable String from,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        ParameterChecks checks = new ParameterChecks();
        LocalDate fromDay = checks.date("from", from);
        checks.throwIfAny();
        PageRequest page = PageRequest.of(pageSize, pageToken, "anchors", String.valueOf(fromDay));
        return entityTags.answer(requestLanguage.get(), anchors.list(fromDay, page));
    }
}
