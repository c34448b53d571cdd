package id.sahut.process.casefile;

import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.casefile.store.HistoryQueries;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.HistoryEntryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A case's history as somebody in scope reads it, page by page or entry by entry; one statement each. */
@ApplicationScoped
public class CaseHistory {

    private final HistoryQueries queries;

    CaseHistory(HistoryQueries queries) {
        this.queries = queries;
    }

    /**
     * A page, oldest first.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} out of scope
     */
    public <T> Page<T> list(UUID caseId, CaseScope scope, PageRequest page, Function<HistoryEntryView, T> render) {
        int after = page.first() ? 0 : after(page);
        List<HistoryEntryView> entries = queries.list(caseId, scope, after, page.size() + 1);
        if (entries.isEmpty() && page.first()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return Page.of(entries, page.size(), render, last -> page.tokenAfter(last.sequence()));
    }

    /**
     * One entry.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} out of scope, or no such entry
     */
    public HistoryEntryView find(UUID caseId, CaseScope scope, int sequence) {
        return queries.find(caseId, scope, sequence).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static int after(PageRequest page) {
        try {
            return Integer.parseInt(page.after().get(0));
        } catch (NumberFormatException e) {
            throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
        }
    }
}
