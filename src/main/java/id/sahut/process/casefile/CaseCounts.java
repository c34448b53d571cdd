package id.sahut.process.casefile;

import id.sahut.platform.locale.Language;
import id.sahut.platform.security.Caller;
import id.sahut.process.casefile.CaseCountsResponse.StatusCountResponse;
import id.sahut.process.casefile.store.CountQueries;
import id.sahut.process.casefile.store.CountQueries.StatusCount;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.handling.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts cases in an officer's scope: all of them, not those of a page. One statement. */
@ApplicationScoped
public class CaseCounts {

    private final CountQueries queries;
    private final StatusTexts texts;
    private final CaseAccess access;

    CaseCounts(CountQueries queries, StatusTexts texts, CaseAccess access) {
        this.queries = queries;
        this.texts = texts;
        this.access = access;
    }

    public CaseCountsResponse count(Caller caller, CaseConditions conditions, Language language) {
        Map<CaseStatus, StatusCount> found = queries.byStatus(access.officer(caller), conditions).stream()
                .collect(Collectors.toMap(StatusCount::status, Function.identity()));
        List<StatusCountResponse> byStatus = Arrays.stream(CaseStatus.values())
                .filter(status ->
                        conditions.statuses().isEmpty() || conditions.statuses().contains(status))
                .map(status -> found.getOrDefault(status, new StatusCount(status, 0, 0)))
                .map(one -> new StatusCountResponse(
                        one.status(), texts.label(one.status(), language), one.count(), one.overdue()))
                .toList();
        return new CaseCountsResponse(
                conditions.now(),
                byStatus.stream().mapToLong(StatusCountResponse::count).sum(),
                byStatus.stream()
                        .filter(one -> one.status().open())
                        .mapToLong(StatusCountResponse::count)
                        .sum(),
                byStatus.stream().mapToLong(StatusCountResponse::overdue).sum(),
                byStatus);
    }
}
