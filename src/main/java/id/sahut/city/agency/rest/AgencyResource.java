package id.sahut.city.agency.rest;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.profile.City;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Everyone a report can be sent to. */
@Path("/v1/agencies")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AgencyResource {

    private final Agencies agencies;
    private final City city;
    private final RequestLanguage requestLanguage;
    private final EntityTags entityTags;

    AgencyResource(Agencies agencies, City city, RequestLanguage requestLanguage, EntityTags entityTags) {
        this.agencies = agencies;
        this.city = city;
        this.requestLanguage = requestLanguage;
        this.entityTags = entityTags;
    }

    /** Those that exist today. */
    @GET
    public RestResponse<AgencyListResponse> listAgencies() {
        Language language = requestLanguage.get();
        LocalDate today = city.today();
        List<AgencyResponse> items = agencies.all().stream()
                .filter(agency -> agency.existsOn(today))
                .map(agency -> AgencyResponse.of(agency, language))
                .toList();
        return entityTags.answer(language, new AgencyListResponse(items));
    }

    /** One, existing or not. */
    @GET
    @Path("/{agency_code}")
    public RestResponse<AgencyResponse> getAgency(@RestPath("agency_code") String code) {
        Agency agency = agencies.find(code);
        if (agency == null) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        Language language = requestLanguage.get();
        return entityTags.answer(language, AgencyResponse.of(agency, language));
    }
}
