package id.sahut.process.casefile;

import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.List;

/**
 * How many cases there are, in one answer and so of one moment.
 *
 * @param open of those counted, how many are not ended
 * @param byStatus every status asked for, those without a case too
 */
public record CaseCountsResponse(
        Instant asOf, long total, long open, long overdue, List<StatusCountResponse> byStatus) {

    /** How many cases are in a status. */
    public record StatusCountResponse(CaseStatus status, String statusLabel, long count, long overdue) {}
}
