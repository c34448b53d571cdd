package id.sahut.view.tracking.rest;

import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.view.tracking.TrackReport;
import id.sahut.view.tracking.TrackingResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** Tracking by ticket number, for everyone. */
@Path("/v1/tracking/{ticket_number}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TrackingResource {

    private final TrackReport trackReport;
    private final RequestLanguage requestLanguage;

    TrackingResource(TrackReport trackReport, RequestLanguage requestLanguage) {
        this.trackReport = trackReport;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public TrackingResponse trackReport(@RestPath("ticket_number") String ticketNumber) {
        return trackReport
                .track(ticketNumber, requestLanguage.get())
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "tracking.not-found"));
    }
}
