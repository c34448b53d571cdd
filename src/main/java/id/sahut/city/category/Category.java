package id.sahut.city.category;

import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A category with all that hangs on it. Immutable; what a child inherits (its agency) is resolved.
 *
 * @param agencyCode the competent agency, unless a route says otherwise; null for groups without one
 * @param routes exceptions, the first that matches wins
 * @param retiredOn from this day on {@code replacedBy} takes its place
 * @param externalCode leaf of SP4N-LAPOR!'s own tree, where known
 */
public record Category(
        String code,
        @Nullable String parentCode,
        LocalisedText name,
        LocalisedText description,
        @Nullable String externalCode,
        Set<ReportKind> kinds,
        boolean selectable,
        int order,
        int formVersion,
        boolean locationRequired,
        boolean secrecyForced,
        boolean sensitive,
        boolean autoDispose,
        Urgency urgency,
        @Nullable Notice notice,
        @Nullable LocalDate retiredOn,
        @Nullable String replacedBy,
        @Nullable String agencyCode,
        List<Route> routes,
        List<Question> questions,
        Terms terms,
        Nearness nearness) {

    /** What the form says before anything is typed. */
    public record Notice(Level level, LocalisedText text, List<String> phoneNumbers) {
        /** How loudly. */
        public enum Level {
            INFO,
            EMERGENCY
        }
    }

    /**
     * An exception to {@code agencyCode}. Exactly one condition is set: an answer (asset owner), a kind, or that the
     * district office of the place is competent.
     *
     * @param agencyCode null when {@code byDistrict}
     */
    public record Route(
            @Nullable String question,
            @Nullable String answer,
            @Nullable ReportKind kind,
            boolean byDistrict,
            @Nullable String agencyCode) {}

    /**
     * How near two reports of it are when they may be about one thing.
     *
     * @param radiusM metres between them
     * @param days between their submissions
     */
    public record Nearness(int radiusM, int days) {

        static final Nearness USUAL = new Nearness(100, 30);
    }

    /** What the text scorer knows of the category, by language; {@code "phrase^weight"}. */
    public record Terms(List<String> id, List<String> en) {}

    public @Nullable Question question(String questionCode) {
        return questions.stream()
                .filter(question -> question.code().equals(questionCode))
                .findFirst()
                .orElse(null);
    }

    public boolean retired(LocalDate today) {
        return retiredOn != null && !today.isBefore(retiredOn);
    }

    Category withForm(int version, List<Question> newQuestions) {
        return copy(order, version, newQuestions, retiredOn);
    }

    Category withRetirement(LocalDate on) {
        return copy(order, formVersion, questions, on);
    }

    Category withOrder(int newOrder) {
        return copy(newOrder, formVersion, questions, retiredOn);
    }

    private Category copy(int newOrder, int version, List<Question> newQuestions, @Nullable LocalDate newRetiredOn) {
        return new Category(
                code,
                parentCode,
                name,
                description,
                externalCode,
                kinds,
                selectable,
                newOrder,
                version,
                locationRequired,
                secrecyForced,
                sensitive,
                autoDispose,
                urgency,
                notice,
                newRetiredOn,
                replacedBy,
                agencyCode,
                routes,
                newQuestions,
                terms,
                nearness);
    }
}
