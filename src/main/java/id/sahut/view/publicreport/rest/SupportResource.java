package id.sahut.view.publicreport.rest;

import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.view.publicreport.SupportReport;
import id.sahut.view.publicreport.SupportResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** "Me too." */
@Path("/v1/public/reports/{report_id}/support")
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class SupportResource {

    private final SupportReport supportReport;
    private final Commands commands;
    private final CurrentCaller currentCaller;

    SupportResource(SupportReport supportReport, Commands commands, CurrentCaller currentCaller) {
        this.supportReport = supportReport;
        this.commands = commands;
        this.currentCaller = currentCaller;
    }

    @PUT
    public SupportResponse supportReport(@RestPath("report_id") UUID reportId) {
        return support(reportId, true);
    }

    @DELETE
    public SupportResponse unsupportReport(@RestPath("report_id") UUID reportId) {
        return support(reportId, false);
    }

    private SupportResponse support(UUID reportId, boolean wanted) {
        Caller caller = currentCaller.get();
        return commands.repeated(() -> supportReport.support(reportId, caller, wanted));
    }
}
