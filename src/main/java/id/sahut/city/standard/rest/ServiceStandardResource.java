package id.sahut.city.standard.rest;

import id.sahut.city.standard.ServiceStandards;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.RequestLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** How long things may take. */
@Path("/v1/service-standards")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ServiceStandardResource {

    private final ServiceStandards standards;
    private final RequestLanguage requestLanguage;
    private final EntityTags entityTags;

    ServiceStandardResource(ServiceStandards standards, RequestLanguage requestLanguage, EntityTags entityTags) {
        this.standards = standards;
        this.requestLanguage = requestLanguage;
        this.entityTags = entityTags;
    }

    /** All rows, past and future ones included: deadlines name them. */
    @GET
    public RestResponse<ServiceStandardListResponse> listServiceStandards() {
        return entityTags.answer(
                requestLanguage.get(),
                new ServiceStandardListResponse(standards.all().stream()
                        .map(ServiceStandardResponse::of)
                        .toList()));
    }
}
