package id.sahut.city.revision;

import id.sahut.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The table {@code city_revision}: one number that grows with every change of the city's reference data. */
@ApplicationScoped
public class CityRevision {

    private final Sql sql;
    private final Clock clock;

    CityRevision(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public long current() {
        return sql.query("select revision from city_revision where id = 1")
                .first(row -> row.number("revision"))
                .orElse(0L);
    }

    /** Keeps others, on this instance or another, from changing the city until this transaction ends. */
    public void lock() {
        sql.query("select revision from city_revision where id = 1 for update").list(row -> row.number("revision"));
    }

    /** Tells every instance that its copy in memory is old, once this transaction has committed. */
    public void increment() {
        sql.query("update city_revision set revision = revision + 1, changed_at = :now where id = 1")
                .bind("now", clock.instant())
                .execute();
    }
}
