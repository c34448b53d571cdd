package id.sahut.process.proof.rest;

import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.proof.HistoryProofResponse;
import id.sahut.process.proof.ProveHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The proof of a case's history, for those who supervise. */
@Path("/v1/cases/{case_id}/history-proof")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class HistoryProofResource {

    private final ProveHistory proveHistory;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;

    HistoryProofResource(ProveHistory proveHistory, CurrentCaller currentCaller, RequestLanguage requestLanguage) {
        this.proveHistory = proveHistory;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public HistoryProofResponse proveHistory(@RestPath("case_id") UUID caseId) {
        return proveHistory.prove(caseId, currentCaller.get(), requestLanguage.get());
    }
}
