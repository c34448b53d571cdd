package id.sahut.process.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sahut.platform.database.Sql;
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
    private final ObjectMapper mapper;

    Reports(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
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
    public List<Attribute> attributes(String json) {
        return read(json, new TypeReference<List<Attribute>>() {});
    }

    /** The warnings as kept in JSON. */
    public List<StoredWarning> warnings(String json) {
        return read(json, new TypeReference<List<StoredWarning>>() {});
    }

    /** The answers by question. */
    public static Map<String, List<String>> answers(List<Attribute> attributes) {
        return attributes.stream()
                .collect(Collectors.groupingBy(
                        Attribute::code, Collectors.mapping(Attribute::value, Collectors.toList())));
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept JSON cannot be read", e);
        }
    }
}
