package id.sahut.city.loading;

import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables {@code city_revision} and {@code city_file}: which state of which files the database holds. */
@ApplicationScoped
class CityRevision {

    private final Sql sql;
    private final Clock clock;

    CityRevision(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long current() {
        return sql.query("select revision from city_revision where id = 1")
                .first(row -> row.number("revision"))
                .orElse(0L);
    }

    /** Keeps other instances from loading until this transaction ends. */
    void lock() {
        sql.query("select revision from city_revision where id = 1 for update").list(row -> row.number("revision"));
    }

    /** Tells every instance that its copy in memory is old. */
    void increment() {
        sql.query("update city_revision set revision = revision + 1, changed_at = :now where id = 1")
                .bind("now", clock.instant())
                .execute();
    }

    /** The digests of the files as they were last applied, by name. */
    Map<String, String> appliedDigests() {
        Map<String, String> digests = new HashMap<>();
        List<Map.Entry<String, String>> rows = sql.query("select name, digest from city_file")
                .list(row -> Map.entry(row.text("name"), row.text("digest")));
        rows.forEach(row -> digests.put(row.getKey(), row.getValue()));
        return digests;
    }

    void applied(String name, String digest) {
        Upsert.into("city_file")
                .key("name", name)
                .set("digest", digest)
                .set("applied_at", clock.instant())
                .execute(sql);
    }
}
