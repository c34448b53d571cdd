package id.sahut.process.handling.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.rest.BulkRequests.ActOnCasesRequest;
import id.sahut.process.handling.rest.BulkRequests.BulkAction;
import id.sahut.process.handling.rest.BulkRequests.BulkBodyRequest;
import id.sahut.process.handling.rest.BulkRequests.BulkItemRequest;
import id.sahut.process.handling.rest.BulkResponse.BulkResultResponse;
import id.sahut.process.handling.rest.OfficerActions.OfficerAction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One action on many cases. */
@Path("/v1/cases/bulk-actions")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkActionResource {

    private static final int MOST_ITEMS = 100;

    private final ActOnCases actOnCases;
    private final OfficerActions actions;

    BulkActionResource(ActOnCases actOnCases, OfficerActions actions) {
        this.actOnCases = actOnCases;
        this.actions = actions;
    }

    @POST
    public RestResponse<BulkResponse> actOnCases(@Nullable ActOnCasesRequest sent) {
        ActOnCasesRequest request = required(sent);
        FieldChecks checks = new FieldChecks();
        List<BulkItemRequest> items = items(checks, request.items());
        BulkAction action = checks.required("/action", request.action());
        BulkBodyRequest body = checks.required("/body", request.body());
        FieldChecks bodyChecks = checks.below("/body");
        OfficerAction what = action == null || body == null ? null : action(bodyChecks, action, body);
        checks.throwIfAny();
        List<BulkResultResponse> results = actOnCases.act(request, items, Objects.requireNonNull(what));
        int succeeded =
                (int) results.stream().filter(BulkResultResponse::succeeded).count();
        ResponseBuilder<BulkResponse> response =
                ResponseBuilder.ok(new BulkResponse(succeeded, results.size() - succeeded, results));
        boolean onlyReplayed = succeeded > 0
                && results.stream().filter(BulkResultResponse::succeeded).allMatch(one -> one.replayed() != null);
        return onlyReplayed ? response.header("Idempotency-Replayed", "true").build() : response.build();
    }

    private OfficerAction action(FieldChecks checks, BulkAction action, BulkBodyRequest body) {
        body.rejectForeign(action, checks);
        return switch (action) {
            case VERIFY -> actions.verify(checks, body.verify());
            case DISPOSE -> actions.dispose(checks, body.dispose());
            case ANSWER -> actions.answer(checks, body.answer());
            case ARCHIVE -> actions.archive(checks, body.archive());
            case ASSIGN -> actions.assign(body.assign());
        };
    }

    private static List<BulkItemRequest> items(FieldChecks checks, @Nullable List<BulkItemRequest> items) {
        if (items == null || items.isEmpty()) {
            checks.reject("/items", Code.REQUIRED);
            return List.of();
        }
        if (items.size() > MOST_ITEMS) {
            checks.reject("/items", Code.TOO_LONG, MOST_ITEMS);
            return List.of();
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            BulkItemRequest item = items.get(i);
            UUID caseId = item == null ? null : item.caseId();
            if (caseId == null) {
                checks.reject("/items/" + i + "/case_id", Code.REQUIRED);
            } else if (!seen.add(caseId)) {
                checks.reject("/items/" + i + "/case_id", Code.NOT_ALLOWED);
            }
            if (item != null && item.version() != null && item.version() < 1) {
                checks.reject("/items/" + i + "/version", Code.OUT_OF_RANGE, 1, Integer.MAX_VALUE);
            }
        }
        return items;
    }
}
