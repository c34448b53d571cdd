package id.sahut.process.handling.rest;

import id.sahut.platform.database.DatabaseFaults;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.problem.ProblemRenderer;
import id.sahut.platform.problem.ProblemResponse;
import id.sahut.platform.problem.WordlessException;
import id.sahut.process.handling.HistoryEntryResponse;
import id.sahut.process.handling.rest.BulkRequests.ActOnCasesRequest;
import id.sahut.process.handling.rest.BulkRequests.BulkItemRequest;
import id.sahut.process.handling.rest.BulkResponse.BulkResultResponse;
import id.sahut.process.handling.rest.OfficerActions.OfficerAction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to many cases, each in a transaction of its own: what goes wrong with one is that one's result. Once the
 * database does not answer, the rest is not tried; a repetition with the same key does what is left.
 */
@ApplicationScoped
class ActOnCases {

    private static final Logger LOG = Logger.getLogger(ActOnCases.class);

    private final CaseCommands commands;
    private final ProblemRenderer problems;
    private final RequestLanguage language;

    ActOnCases(CaseCommands commands, ProblemRenderer problems, RequestLanguage language) {
        this.commands = commands;
        this.problems = problems;
        this.language = language;
    }

    List<BulkResultResponse> act(ActOnCasesRequest request, List<BulkItemRequest> items, OfficerAction action) {
        commands.bindParts(request);
        List<BulkResultResponse> results = new ArrayList<>();
        boolean answering = true;
        for (BulkItemRequest item : items) {
            UUID caseId = Objects.requireNonNull(item.caseId());
            BulkResultResponse result = answering
                    ? one(caseId, item, request, action)
                    : failed(caseId, ProblemException.of(ProblemCode.SERVICE_UNAVAILABLE));
            answering =
                    result.problem() == null || !result.problem().code().equals(ProblemCode.SERVICE_UNAVAILABLE.slug());
            results.add(result);
        }
        return results;
    }

    private BulkResultResponse one(UUID caseId, BulkItemRequest item, ActOnCasesRequest request, OfficerAction action) {
        try {
            RestResponse<HistoryEntryResponse> done = commands.partByOfficer(
                    caseId,
                    item.version() == null ? null : item.version().longValue(),
                    new Part(item, request.action(), request.body()),
                    action);
            boolean replayed = done.getHeaderString("Idempotency-Replayed") != null;
            return new BulkResultResponse(
                    caseId,
                    done.getStatus(),
                    done.getEntity(),
                    version(done.getHeaderString("ETag")),
                    replayed ? true : null,
                    null);
        } catch (ProblemException problem) {
            return failed(caseId, problem);
        } catch (RuntimeException failure) {
            boolean passing = DatabaseFaults.isUnavailable(failure) || DatabaseFaults.isRepeatable(failure);
            LOG.error("one of many cases failed", new WordlessException(failure));
            return failed(
                    caseId,
                    ProblemException.of(passing ? ProblemCode.SERVICE_UNAVAILABLE : ProblemCode.INTERNAL_ERROR));
        }
    }

    private BulkResultResponse failed(UUID caseId, ProblemException e) {
        ProblemResponse problem =
                problems.render(e.code(), e.errors(), e.detailKey(), "/v1/cases/" + caseId, language.get());
        return new BulkResultResponse(caseId, e.code().status(), null, null, null, problem);
    }

    private static @Nullable Long version(@Nullable String etag) {
        return etag == null ? null : Long.valueOf(etag.replace("\"", ""));
    }

    /** What a case's own key stands for. */
    @RegisterForReflection
    record Part(
            BulkItemRequest item,
            BulkRequests.@Nullable BulkAction action,
            BulkRequests.@Nullable BulkBodyRequest body) {}
}
