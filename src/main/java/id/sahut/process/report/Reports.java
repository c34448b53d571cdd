package id.sahut.process.report;

import id.sahut.platform.database.Sql;
import id.sahut.platform.json.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads back what was said. */
@ApplicationScoped
public class Reports {

    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /** What routing looks at. */
    public record Words(
            String title, String description, @Nullable String categoryCode, Map<String, List<String>> answers) {}

    /**
     * The words of a report that exists.
     *
     * @throws NoSuchElementException if there is none of that id
     */
    public Words words(UUID reportId) {
        return sql.query("select title, description, category_code, attributes from report where id = :id")
                .bind("id", reportId)
                .first(row -> new Words(
                        row.text("title"),
                        row.text("description"),
                        row.nullableText("category_code"),
                        answers(attributes(row.text("attributes")))))
                .orElseThrow();
    }

    /** The attributes as kept in JSON. */
    public static List<Attribute> attributes(String json) {
        return StoredJson.readList(json, Attribute.class);
    }

    /** The warnings as kept in JSON. */
    public static List<StoredWarning> warnings(String json) {
        return StoredJson.readList(json, StoredWarning.class);
    }

    /** The answers by question. */
    public static Map<String, List<String>> answers(List<Attribute> attributes) {
        return attributes.stream()
                .collect(Collectors.groupingBy(
                        Attribute::code, Collectors.mapping(Attribute::value, Collectors.toList())));
    }
}
