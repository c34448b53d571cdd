package id.sahut.view.publicreport;

import id.sahut.view.publicreport.FindPublicReports.Found;
import id.sahut.view.publicreport.model.Filter;
import id.sahut.view.publicreport.model.Key;
import id.sahut.view.publicreport.model.Seen;
import id.sahut.view.publicreport.store.ChangeNumbers;
import id.sahut.view.publicreport.store.PublicReportQueries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed of public reports since an instant, in one order, with nothing left out: a command only notes that
 * something did, and reading gives it its place. So what is committed late comes late, and never before what was read.
 */
@ApplicationScoped
public class PublicChanges {

    /** Rows looked at where not every change is asked for. */
    private static final int TO_LOOK_AT = 800;

    private final PublicReportQueries queries;
    private final ChangeNumbers numbers;
    private final Clock clock;

    PublicChanges(PublicReportQueries queries, ChangeNumbers numbers, Clock clock) {
        this.queries = queries;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * A page of changes: what matches as it is now, and all that is gone, whatever it was. Two statements, four more when
     * there is something new.
     */
    public Found since(Instant after, @Nullable Key afterKey, Filter filter, int size) {
        if (numbers.waiting()) {
            QuarkusTransaction.requiringNew().run(() -> numbers.place(clock.instant()));
        }
        int rows = filter.equals(Filter.NONE) ? size + 1 : Math.max(TO_LOOK_AT, size + 1);
        List<Seen> changes = queries.changes(after, afterKey, rows);
        List<Seen> hits = changes.stream()
                .filter(change -> change.removedAt() != null || filter.matches(change))
                .toList();
        if (hits.size() > size) {
            return new Found(hits.subList(0, size), hits.get(size - 1).key());
        }
        return new Found(
                hits,
                changes.size() < rows ? null : changes.get(changes.size() - 1).key());
    }
}
