package id.sahut.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose parameters were written {@code :name}, as JDBC wants it.
 *
 * @param sql with a question mark for each value
 * @param values in the order of the question marks
 */
record NamedParameters(String sql, List<@Nullable Object> values) {

    /** A collection becomes as many values as it has elements. A colon before anything but a letter is no parameter. */
    static NamedParameters of(String named, Map<String, ? extends @Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(named.length());
        List<@Nullable Object> values = new ArrayList<>(parameters.size());
        int copied = 0;
        for (int colon = named.indexOf(':'); colon >= 0; colon = named.indexOf(':', colon + 1)) {
            int end = endOfName(named, colon + 1);
            if (end > colon + 1) {
                String name = named.substring(colon + 1, end);
                if (!parameters.containsKey(name)) {
                    throw new NoSuchElementException("no value for :" + name);
                }
                sql.append(named, copied, colon);
                append(parameters.get(name), sql, values);
                copied = end;
            }
        }
        return new NamedParameters(sql.append(named, copied, named.length()).toString(), values);
    }

    private static int endOfName(String named, int start) {
        int end = start;
        while (end < named.length()
                && (end == start
                        ? Character.isLetter(named.charAt(end))
                        : Character.isJavaIdentifierPart(named.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static void append(@Nullable Object value, StringBuilder sql, List<@Nullable Object> values) {
        if (value instanceof Collection<?> elements) {
            sql.append("?,".repeat(elements.size()));
            sql.setLength(sql.length() - 1);
            values.addAll(elements);
        } else {
            sql.append('?');
            values.add(value);
        }
    }

    /** Instants go into {@code datetime(6)} columns, which hold UTC; codes of enums by their name. */
    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else if (value instanceof Enum<?> code) {
                statement.setString(i + 1, code.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
