package id.sahut.platform.database;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Sql} query, read by column alias. The plain readers fail on a null; the {@code nullable…} ones
 * pass it on.
 */
public final class Row {

    private final Tuple tuple;

    Row(Tuple tuple) {
        this.tuple = tuple;
    }

    public String text(String column) {
        return present(column, nullableText(column));
    }

    public @Nullable String nullableText(String column) {
        Object value = tuple.get(column);
        return value == null ? null : value.toString();
    }

    public UUID uuid(String column) {
        return present(column, nullableUuid(column));
    }

    public @Nullable UUID nullableUuid(String column) {
        Object value = tuple.get(column);
        if (value == null || value instanceof UUID) {
            return (UUID) value;
        }
        if (value instanceof byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return UUID.fromString(value.toString());
    }

    /** An instant from a {@code datetime(6)} column, which holds UTC. */
    public Instant instant(String column) {
        return present(column, nullableInstant(column));
    }

    public @Nullable Instant nullableInstant(String column) {
        Object value = tuple.get(column);
        if (value == null || value instanceof Instant) {
            return (Instant) value;
        }
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        throw new IllegalStateException("column " + column + " is no instant");
    }

    public @Nullable LocalDate nullableDate(String column) {
        Object value = tuple.get(column);
        if (value == null || value instanceof LocalDate) {
            return (LocalDate) value;
        }
        return LocalDate.parse(value.toString());
    }

    public LocalDate date(String column) {
        return present(column, nullableDate(column));
    }

    public boolean flag(String column) {
        Object value = present(column, tuple.get(column));
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }

    public @Nullable Boolean nullableFlag(String column) {
        return tuple.get(column) == null ? null : flag(column);
    }

    public int integer(String column) {
        return ((Number) present(column, tuple.get(column))).intValue();
    }

    public @Nullable Integer nullableInteger(String column) {
        Object value = tuple.get(column);
        return value == null ? null : ((Number) value).intValue();
    }

    public long number(String column) {
        return ((Number) present(column, tuple.get(column))).longValue();
    }

    public @Nullable Double nullableDecimal(String column) {
        Object value = tuple.get(column);
        if (value instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        return value == null ? null : ((Number) value).doubleValue();
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new NoSuchElementException("column " + column + " is null");
        }
        return value;
    }
}
