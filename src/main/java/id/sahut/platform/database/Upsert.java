package id.sahut.platform.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts a row, or updates the one that has its key already; never deletes and inserts, which foreign keys forbid. */
public final class Upsert {

    private final String table;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<String> updated = new ArrayList<>();

    private Upsert(String table) {
        this.table = table;
    }

    /** Table and column names are constants of the caller: they are written into the statement. */
    public static Upsert into(String table) {
        return new Upsert(table);
    }

    /** A column of the primary key. */
    public Upsert key(String column, Object value) {
        values.put(column, value);
        return this;
    }

    /** Any other column. */
    public Upsert set(String column, @Nullable Object value) {
        values.put(column, value);
        updated.add(column);
        return this;
    }

    public void execute(Sql sql) {
        Sql.Query query = sql.query("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + values.keySet().stream().map(column -> ':' + column).collect(Collectors.joining(", "))
                + ") on duplicate key update "
                + updated.stream()
                        .map(column -> column + " = values(" + column + ')')
                        .collect(Collectors.joining(", ")));
        values.forEach(query::bind);
        query.execute();
    }
}
