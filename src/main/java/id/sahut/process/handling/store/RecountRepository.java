package id.sahut.process.handling.store;

import id.sahut.platform.database.Sql;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.model.Case;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
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
     *
     * @param except cases to leave alone
     */
    public List<Case> lockOlderThan(int version, Collection<UUID> except, int limit) {
        @SuppressWarnings("unchecked") // the query's own result class
        List<Case> found = getEntityManager()
                .createNativeQuery(older("c.*", except, limit), Case.class)
                .setParameter("version", version)
                .getResultList();
        return found;
    }

    /** The ids of the same cases, whatever else stands in their rows. */
    public List<UUID> idsOlderThan(int version, Collection<UUID> except, int limit) {
        @SuppressWarnings("unchecked") // the query's own result class
        List<UUID> found = getEntityManager()
                .createNativeQuery(older("c.id", except, limit), UUID.class)
                .setParameter("version", version)
                .getResultList();
        return found;
    }

    /** The same for one case, if it still has such clocks. */
    public List<Case> lockIfOlderThan(int version, UUID id) {
        @SuppressWarnings("unchecked") // the query's own result class
        List<Case> found = getEntityManager()
                .createNativeQuery(
                        "select c.* from handling_case c where c.id = :id and c.calendar_version < :version"
                                + " for update skip locked",
                        Case.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultList();
        return found;
    }

    /**
     * By the index alone, however many there are: the order is that of the index, and forced because with most rows
     * outdated the optimiser would rather sort the whole table.
     */
    private static String older(String columns, Collection<UUID> except, int limit) {
        String others = except.isEmpty()
                ? ""
                : except.stream().map(UUID::toString).collect(Collectors.joining("', '", " and c.id not in ('", "')"));
        return "select " + columns + " from handling_case c force index (recount) where c.calendar_version < :version"
                + others + " order by c.calendar_version, c.id limit " + limit + " for update skip locked";
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
