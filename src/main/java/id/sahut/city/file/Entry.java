package id.sahut.city.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map of a YAML file or a row of a CSV file. Its readers note what is wrong and answer something harmless in its place
 * (an empty text, zero), so that reading goes on and finds the other mistakes too.
 */
public abstract sealed class Entry permits YamlMap, CsvRow {

    /** As wide as a name's column. */
    private static final int LONGEST_TEXT = 200;

    private static final int LONGEST_CODE = 64;

    protected final CityFiles files;

    Entry(CityFiles files) {
        this.files = files;
    }

    /** Where it begins. */
    public abstract Place place();

    /** Where a value is, or where it should be. */
    public abstract Place place(String key);

    /** The text as written; null if there is none. */
    protected abstract @Nullable String raw(String key);

    /** Notes a mistake in a value. */
    public void reject(String key, String reason) {
        files.reject(place(key), key + ": " + reason);
    }

    /** A text of one line that must be there. */
    public String text(String key) {
        return present(key, optionalText(key, LONGEST_TEXT));
    }

    public @Nullable String optionalText(String key) {
        return optionalText(key, LONGEST_TEXT);
    }

    public @Nullable String optionalText(String key, int max) {
        String text = raw(key);
        if (text != null && text.codePointCount(0, text.length()) > max) {
            reject(key, "is longer than " + max + " characters");
            return null;
        }
        return text;
    }

    /** A code that must be there and be written like this. */
    public String code(String key, CodeStyle style) {
        return present(key, optionalCode(key, style));
    }

    public @Nullable String optionalCode(String key, CodeStyle style) {
        String code = raw(key);
        if (code != null
                && (code.length() > LONGEST_CODE
                        || !style.pattern().matcher(code).matches())) {
            reject(key, "is no code; " + style.words());
            return "";
        }
        return code;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean fallback) {
        String flag = raw(key);
        if (flag == null) {
            return fallback;
        }
        if (!flag.equals("true") && !flag.equals("false")) {
            reject(key, "is neither true nor false");
        }
        return flag.equals("true");
    }

    /** A day, {@code 2026-12-31}. */
    public @Nullable LocalDate optionalDate(String key) {
        String date = raw(key);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            reject(key, "is no date like 2026-12-31");
            return null;
        }
    }

    /** A day that must be there; null, and a mistake, if it is not. */
    public @Nullable LocalDate requiredDate(String key) {
        present(key, raw(key));
        return optionalDate(key);
    }

    /** A word of a fixed list, or {@code fallback} if there is none. */
    public <E extends Enum<E>> E choice(String key, E fallback) {
        E choice = optionalChoice(key, fallback.getDeclaringClass());
        return choice == null ? fallback : choice;
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
        String word = raw(key);
        return word == null ? null : word(key, word, type);
    }

    /** A word of a fixed list that must be there; null, and a mistake, if it is not. */
    public <E extends Enum<E>> @Nullable E requiredChoice(String key, Class<E> type) {
        String word = raw(key);
        if (word == null) {
            reject(key, "is missing");
            return null;
        }
        return word(key, word, type);
    }

    /** A whole number that must be there. */
    public int integer(String key, int min, int max) {
        String number = present(key, raw(key));
        try {
            int value = number.isEmpty() ? min : Integer.parseInt(number);
            if (value < min || value > max) {
                reject(key, "is not between " + min + " and " + max);
            }
            return value;
        } catch (NumberFormatException e) {
            reject(key, "is no whole number");
            return min;
        }
    }

    /** Degrees that must be there, within what is possible in Indonesia: swapped ones are not. NaN if they are wrong. */
    public double latitude(String key) {
        return degrees(key, -12, 7);
    }

    /** See {@link #latitude(String)}. */
    public double longitude(String key) {
        return degrees(key, 94, 142);
    }

    protected <E extends Enum<E>> @Nullable E word(String key, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        reject(
                key,
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", ", "must be one of ", "")));
        return null;
    }

    protected String present(String key, @Nullable String value) {
        if (value == null && raw(key) == null) {
            reject(key, "is missing");
        }
        return value == null ? "" : value;
    }

    private double degrees(String key, double min, double max) {
        String number = present(key, raw(key));
        try {
            double value = number.isEmpty() ? Double.NaN : Double.parseDouble(number);
            // Written so that NaN fails too.
            if (value >= min && value <= max) {
                return value;
            }
            if (!number.isEmpty()) {
                reject(key, String.format(Locale.ROOT, "is not between %.0f and %.0f degrees", min, max));
            }
            return Double.NaN;
        } catch (NumberFormatException e) {
            reject(key, "is no number");
            return Double.NaN;
        }
    }

    /** How a code is written. */
    public enum CodeStyle {
        /** {@code lampu-jalan} */
        KEBAB("[a-z0-9]+(-[a-z0-9]+)*", "use lower-case letters, digits and single hyphens"),
        /** {@code nomor_tiang} */
        SNAKE("[a-z][a-z0-9]*(_[a-z0-9]+)*", "use lower-case letters, digits and single underscores"),
        /** {@code 4g_mati}: an answer may begin with a digit. */
        SNAKE_OR_DIGIT("[a-z0-9]+(_[a-z0-9]+)*", "use lower-case letters, digits and single underscores"),
        /** {@code 12.71.19.1001} */
        AREA("[0-9]{2}(\\.[0-9]{2}){1,2}(\\.[0-9]{4})?", "use the Ministry of Home Affairs' form 12.71.19.1001");

        private final Pattern pattern;
        private final String words;

        CodeStyle(String pattern, String words) {
            this.pattern = Pattern.compile(pattern);
            this.words = words;
        }

        Pattern pattern() {
            return pattern;
        }

        String words() {
            return words;
        }
    }
}
