package id.sahut.city.category;

import id.sahut.platform.locale.LocalisedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a category's form.
 *
 * @param requiredSince the form version since which it must be answered; null if it need not be
 * @param options of the choice types, in order; the retired ones included
 * @param emergencyAnswers option codes (or {@code true} of a BOOLEAN) that make the report an emergency
 * @param retired it left the form; answers from older forms still resolve
 */
public record Question(
        String code,
        LocalisedText label,
        @Nullable LocalisedText help,
        Type type,
        @Nullable Integer requiredSince,
        int order,
        List<Option> options,
        @Nullable ShownWhen shownWhen,
        Set<String> emergencyAnswers,
        boolean retired) {

    /** How a question is answered; every answer travels as a string. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        AGENCY
    }

    /** One answer to choose. */
    public record Option(String code, LocalisedText label, boolean retired) {}

    /** The question is asked only when another has this answer. */
    public record ShownWhen(String question, String answer) {}

    public boolean required() {
        return requiredSince != null;
    }

    public @Nullable Option option(String optionCode) {
        return options.stream()
                .filter(option -> option.code().equals(optionCode))
                .findFirst()
                .orElse(null);
    }
}
