package id.sahut.process.handling.store;

import id.sahut.platform.database.Sql;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.model.Case;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases whose deadlines are to be held against a newer calendar, and the table of what that moved. */
@ApplicationScoped
public class RecountRepository implements PanacheRepositoryBase<Case, UUID> {

    private static final String ROW = "(:case%1$d, :at, :ordinal%1$d, :clock%1$d, :oldDue%1$d, :newDue%1$d,"
            + " :oldVersion%1$d, :newVersion%1$d)";

    private final Sql sql;

    RecountRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A clock whose deadline moved.
     *
     * @param ordinal its place among the clocks of the case, from 0
     */
    public record Moved(UUID caseId, int ordinal, CaseClock before, CaseClock after) {}

    /**
     * Locks some cases with clocks of an older version for the rest of the transaction. Passes over those that somebody
     * else has locked, a command or another instance: they are found again.
     */
    public List<Case> lockOlderThan(int version, int limit) {
        // By the index alone, however many there are: the order is that of the index, and forced because with most rows
        // outdated the optimiser would rather sort the whole table.
        @SuppressWarnings("unchecked") // the query's own result class
        List<Case> found = getEntityManager()
                .createNativeQuery(
                        "select c.* from handling_case c force index (recount) where c.calendar_version < :version"
                                + " order by c.calendar_version, c.id limit " + limit + " for update skip locked",
                        Case.class)
                .setParameter("version", version)
                .getResultList();
        return found;
    }

    /** Keeps old and new. */
    public void keep(List<Moved> moved, Instant at) {
        if (moved.isEmpty()) {
            return;
        }
        Sql.Query insert =
                sql.query("insert into deadline_recount (case_id, at, ordinal, clock, old_due_at, new_due_at,"
                        + " old_version, new_version) values "
                        + IntStream.range(0, moved.size())
                                .mapToObj(ROW::formatted)
                                .collect(Collectors.joining(", ")));
        insert.bind("at", at);
        for (int i = 0; i < moved.size(); i++) {
            Moved one = moved.get(i);
            insert.bind("case" + i, one.caseId())
                    .bind("ordinal" + i, one.ordinal())
                    .bind("clock" + i, one.before().clock())
                    .bind("oldDue" + i, one.before().dueAt())
                    .bind("newDue" + i, one.after().dueAt())
                    .bind("oldVersion" + i, one.before().calendarVersion())
                    .bind("newVersion" + i, one.after().calendarVersion());
        }
        insert.execute();
    }
}
