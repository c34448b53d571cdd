package id.sahut.city.loading;

import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table {@code city_file}: which state of which files the database holds. */
@ApplicationScoped
class AppliedFiles {

    private final Sql sql;
    private final Clock clock;

    AppliedFiles(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The digests of the files as they were last applied, by name. */
    Map<String, String> digests() {
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
