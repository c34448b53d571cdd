package id.sahut.view.publicreport.store;

import id.sahut.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Gives changes of public reports their place in the order in which they are told. */
@ApplicationScoped
public class ChangeNumbers {

    private static final int AT_ONCE = 1000;

    private final Sql sql;

    ChangeNumbers(Sql sql) {
        this.sql = sql;
    }

    /** Whether there is a change without a place. One statement. */
    public boolean waiting() {
        return sql.query("select 1 one from public_report p force index (changes) where p.learned_at is null")
                .first(row -> row.integer("one"))
                .isPresent();
    }

    /**
     * Places what has been committed, after all that was placed before and each at an instant of its own. Four statements,
     * in the caller's transaction.
     */
    public void place(Instant now) {
        Instant last = sql.query("select last_at from public_report_feed where id = 1 for update")
                .list(row -> row.instant("last_at"))
                .get(0);
        // Passing over what is not committed yet: it gets its place once it is, and nobody waits for it.
        List<UUID> fresh = sql.query("select id from public_report force index (changes) where learned_at is null"
                        + " order by id limit " + AT_ONCE + " for update skip locked")
                .list(row -> row.uuid("id"));
        if (fresh.isEmpty()) {
            return;
        }
        Instant before = now.isAfter(last) ? now : last;
        sql.query("update public_report p join (select id, row_number() over (order by id) place from public_report"
                        + " where id in (:fresh)) placed on placed.id = p.id"
                        + " set p.learned_at = :before + interval placed.place microsecond")
                .bind("fresh", fresh)
                .bind("before", before)
                .execute();
        sql.query("update public_report_feed set last_at = :last where id = 1")
                .bind("last", before.plus(fresh.size(), ChronoUnit.MICROS))
                .execute();
    }
}
