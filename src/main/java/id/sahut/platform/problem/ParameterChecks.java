package id.sahut.platform.problem;

import id.sahut.platform.problem.FieldError.Code;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and collects everything wrong with them; a bad one is {@link ProblemCode#INVALID_REQUEST}. */
public final class ParameterChecks {

    private static final int MOST_VALUES = 100;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();

    public ParameterChecks reject(String name, Code code, Object... arguments) {
        errors.add(FieldError.parameter(name, code, arguments));
        return this;
    }

    /** An RFC 3339 instant, with any offset; finer than the database keeps it is cut off. */
    public @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
            // Java writes years of five digits, RFC 3339 and the database do not.
            if (!instant.isBefore(EARLIEST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Rejected below.
        }
        reject(name, Code.INVALID_FORMAT);
        return null;
    }

    public @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            reject(name, Code.WRONG_TYPE);
        }
        return Boolean.valueOf(value);
    }

    /** A number that must be there. */
    public double number(String name, @Nullable String value, double min, double max) {
        if (value == null) {
            reject(name, Code.REQUIRED);
            return 0;
        }
        try {
            double number = Double.parseDouble(value);
            if (!(number >= min && number <= max)) {
                reject(name, Code.OUT_OF_RANGE, min, max);
            }
            return number;
        } catch (NumberFormatException e) {
            reject(name, Code.WRONG_TYPE);
            return 0;
        }
    }

    /** Values of a fixed list, repeated for OR. */
    public <E extends Enum<E>> List<E> values(String name, Class<E> type, List<String> values) {
        List<E> found = new ArrayList<>();
        for (String value : texts(name, values)) {
            one(type, value).ifPresentOrElse(found::add, () -> reject(name, Code.UNKNOWN_VALUE));
        }
        return found;
    }

    /** Free values, repeated for OR. */
    public List<String> texts(String name, List<String> values) {
        if (values.size() > MOST_VALUES) {
            reject(name, Code.TOO_LONG, MOST_VALUES);
            return List.of();
        }
        return values;
    }

    /** A value of an allow-list, or the default. */
    public <T> T choice(String name, @Nullable String value, T fallback, Function<String, Optional<T>> lookup) {
        if (value == null) {
            return fallback;
        }
        Optional<T> found = lookup.apply(value);
        if (found.isEmpty()) {
            reject(name, Code.UNKNOWN_VALUE);
        }
        return found.orElse(fallback);
    }

    /** Ends the request if anything was wrong. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, errors);
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
