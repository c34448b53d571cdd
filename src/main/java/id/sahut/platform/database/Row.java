package id.sahut.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Sql} query, read by column alias. The plain readers fail on a null; the {@code nullable…} ones
 * pass it on. Good only while the query's mapper runs.
 */
public final class Row {

    private final ResultSet result;
    private final Map<String, Integer> columns;

    /** @param columns where each column stands, by its alias */
    Row(ResultSet result, Map<String, Integer> columns) {
        this.result = result;
        this.columns = columns;
    }

    public String text(String column) {
        return present(column, nullableText(column));
    }

    public @Nullable String nullableText(String column) {
        return read(() -> result.getString(at(column)));
    }

    public UUID uuid(String column) {
        return present(column, nullableUuid(column));
    }

    public @Nullable UUID nullableUuid(String column) {
        return read(() -> result.getObject(at(column), UUID.class));
    }

    /** An instant from a {@code datetime(6)} column, which holds UTC. */
    public Instant instant(String column) {
        return present(column, nullableInstant(column));
    }

    public @Nullable Instant nullableInstant(String column) {
        LocalDateTime utc = read(() -> result.getObject(at(column), LocalDateTime.class));
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    public LocalDate date(String column) {
        return present(column, nullableDate(column));
    }

    public @Nullable LocalDate nullableDate(String column) {
        return read(() -> result.getObject(at(column), LocalDate.class));
    }

    public boolean flag(String column) {
        return present(column, nullableFlag(column));
    }

    public @Nullable Boolean nullableFlag(String column) {
        return unlessNull(() -> result.getBoolean(at(column)));
    }

    public int integer(String column) {
        return present(column, nullableInteger(column));
    }

    public @Nullable Integer nullableInteger(String column) {
        return unlessNull(() -> result.getInt(at(column)));
    }

    public long number(String column) {
        return present(column, unlessNull(() -> result.getLong(at(column))));
    }

    public @Nullable Double nullableDecimal(String column) {
        return unlessNull(() -> result.getDouble(at(column)));
    }

    public byte[] bytes(String column) {
        return present(column, read(() -> result.getBytes(at(column))));
    }

    private int at(String column) {
        Integer position = columns.get(column);
        if (position == null) {
            throw new NoSuchElementException("no column " + column);
        }
        return position;
    }

    private <T> @Nullable T unlessNull(Reader<T> reader) {
        return read(() -> {
            T value = reader.read();
            return result.wasNull() ? null : value;
        });
    }

    private static <T> @Nullable T read(Reader<T> reader) {
        try {
            return reader.read();
        } catch (SQLException failure) {
            throw new IllegalStateException("a column could not be read", failure);
        }
    }

    private interface Reader<T> {
        @Nullable
        T read() throws SQLException;
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new NoSuchElementException("column " + column + " is null");
        }
        return value;
    }
}
