package id.sahut.platform.problem;

import id.sahut.platform.problem.FieldError.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and collects everything wrong with them; a bad one is {@link ProblemCode#INVALID_REQUEST}. */
public final class ParameterChecks {

    private static final int MOST_VALUES = 100;
    /** RFC 3339, whose offsets go further than Java's. */
    private static final Pattern INSTANT = Pattern.compile(
            "(?<local>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?)\\d*"
                    + "(Z|(?<sign>[-+])(?<hours>[01]\\d|2[0-3]):(?<minutes>[0-5]\\d))",
            Pattern.CASE_INSENSITIVE);

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
        Matcher parts = INSTANT.matcher(value);
        if (parts.matches()) {
            try {
                Instant local = LocalDateTime.parse(parts.group("local")).toInstant(ZoneOffset.UTC);
                Instant instant = local.minus(offset(parts)).truncatedTo(ChronoUnit.MICROS);
                // Offsets lead to years of five digits, which neither RFC 3339 nor the database has.
                if (!instant.isBefore(EARLIEST) && instant.isBefore(END)) {
                    return instant;
                }
            } catch (DateTimeParseException e) {
                // Rejected below.
            }
        }
        reject(name, Code.INVALID_FORMAT);
        return null;
    }

    /** A date, {@code 2026-11-25}. */
    public @Nullable LocalDate date(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            // More digits of a year than four need a sign, which RFC 3339 has not.
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
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
        for (String value : few(name, values)) {
            one(type, value).ifPresentOrElse(found::add, () -> reject(name, Code.UNKNOWN_VALUE));
        }
        return found;
    }

    /** Free values, repeated for OR, of so many characters at most. */
    public List<String> texts(String name, List<String> values, int longest) {
        if (values.stream().anyMatch(value -> value.codePointCount(0, value.length()) > longest)) {
            reject(name, Code.TOO_LONG, longest);
            return List.of();
        }
        return few(name, values);
    }

    private List<String> few(String name, List<String> values) {
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

    private static Duration offset(Matcher parts) {
        if (parts.group("sign") == null) {
            return Duration.ZERO;
        }
        Duration offset = Duration.ofHours(Long.parseLong(parts.group("hours")))
                .plusMinutes(Long.parseLong(parts.group("minutes")));
        return parts.group("sign").equals("-") ? offset.negated() : offset;
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
