package id.sahut.process.handling.rest;

import id.sahut.platform.problem.ProblemResponse;
import id.sahut.process.handling.HistoryEntryResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of an action on many cases, a result for each in the order of the request. */
public record BulkResponse(int succeeded, int failed, List<BulkResultResponse> results) {

    /**
     * What came of one.
     *
     * @param status as the single operation would have answered
     * @param version of the case after it
     * @param replayed true when it was done by an earlier request with this key
     */
    public record BulkResultResponse(
            UUID caseId,
            int status,
            @Nullable HistoryEntryResponse entry,
            @Nullable Long version,
            @Nullable Boolean replayed,
            @Nullable ProblemResponse problem) {

        boolean succeeded() {
            return problem == null;
        }
    }
}
