package id.sahut.platform.problem;

import id.sahut.platform.problem.FieldError.Code;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything wrong with a request, so that a caller mends it in one go. Texts come back as they are kept:
 * trimmed, NFC, counted in code points.
 */
public final class FieldChecks {

    private final List<FieldError> errors;
    private final String base;

    public FieldChecks() {
        this(new ArrayList<>(), "");
    }

    private FieldChecks(List<FieldError> errors, String base) {
        this.errors = errors;
        this.base = base;
    }

    /** Checks of what lies below a pointer, by pointers that begin there. What they find is found here. */
    public FieldChecks below(String pointer) {
        return new FieldChecks(errors, base + pointer);
    }

    public FieldChecks reject(String pointer, Code code, Object... arguments) {
        errors.add(FieldError.at(base + pointer, code, arguments));
        return this;
    }

    /** A text that must be there. Answers an empty string when it is not, having noted the error. */
    public String requiredText(String pointer, @Nullable String value, int min, int max) {
        if (value == null || TextPolicy.blank(value)) {
            reject(pointer, Code.REQUIRED);
            return "";
        }
        String text = optionalText(pointer, value, min, max);
        return text == null ? "" : text;
    }

    /** A text of several lines that may be absent; blank counts as absent. */
    public @Nullable String optionalText(String pointer, @Nullable String value, int min, int max) {
        return text(pointer, value, min, max, true);
    }

    /** A text of one line that may be absent; blank counts as absent. */
    public @Nullable String optionalLine(String pointer, @Nullable String value, int min, int max) {
        return text(pointer, value, min, max, false);
    }

    private @Nullable String text(String pointer, @Nullable String value, int min, int max, boolean lines) {
        if (value == null || TextPolicy.blank(value)) {
            return null;
        }
        // Before NFC, which a lone surrogate or a control character would survive or confuse.
        if (!TextPolicy.acceptable(value, lines)) {
            reject(pointer, Code.INVALID_CHARACTERS);
            return null;
        }
        String text = TextPolicy.trimmed(Normalizer.normalize(value, Normalizer.Form.NFC));
        int length = text.codePointCount(0, text.length());
        if (length < min) {
            reject(pointer, Code.TOO_SHORT, min);
        } else if (length > max) {
            reject(pointer, Code.TOO_LONG, max);
        } else {
            return text;
        }
        return null;
    }

    /** A value that must be there, of any type. */
    public <T> @Nullable T required(String pointer, @Nullable T value) {
        if (value == null) {
            reject(pointer, Code.REQUIRED);
        }
        return value;
    }

    /** A number that may be absent. */
    public @Nullable Double optionalNumber(String pointer, @Nullable Double value, double min, double max) {
        // Written so that NaN fails too.
        if (value != null && !(value >= min && value <= max)) {
            reject(pointer, Code.OUT_OF_RANGE, min, max);
            return null;
        }
        return value;
    }

    /** Looks a code up; an unknown one is an error. */
    public <T> @Nullable T known(
            String pointer, @Nullable String code, Function<String, @Nullable T> lookup, Code unknown) {
        if (code == null) {
            return null;
        }
        T found = lookup.apply(code);
        if (found == null) {
            reject(pointer, unknown);
        }
        return found;
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** Whether something was wrong at a pointer or below it. */
    public boolean failedAt(String pointer) {
        return errors.stream()
                .map(FieldError::location)
                .anyMatch(location -> location.equals(base + pointer) || location.startsWith(base + pointer + '/'));
    }

    /** Ends the request with {@link ProblemCode#INVALID_CONTENT} if anything was wrong. */
    public void throwIfAny() {
        if (failed()) {
            throw ProblemException.of(ProblemCode.INVALID_CONTENT, errors);
        }
    }
}
