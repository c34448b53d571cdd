package id.sahut.city.category;

import id.sahut.city.category.Question.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the versions of a category's form, so that a report filled in from an old form is never refused: a question
 * remembers since which version it must be answered, and questions and options that left the form still resolve. All
 * that a client checks before it submits counts as the form, so also the kinds and whether a place is needed.
 */
final class FormVersions {

    private FormVersions() {}

    /**
     * The category as it is to be kept.
     *
     * @param before as it was kept; null if it is new
     * @param wanted as the file says, with every version 1
     */
    static Category next(@Nullable Category before, Category wanted) {
        if (before == null) {
            return wanted;
        }
        int version = before.formVersion();
        List<Question> questions = questions(before, wanted, version + 1);
        boolean same = questions.equals(before.questions())
                && wanted.locationRequired() == before.locationRequired()
                && wanted.kinds().equals(before.kinds());
        return wanted.withForm(same ? version : version + 1, questions);
    }

    private static List<Question> questions(Category before, Category wanted, int nextVersion) {
        List<Question> merged = new ArrayList<>();
        for (Question question : wanted.questions()) {
            merged.add(merge(before.question(question.code()), question, nextVersion));
        }
        for (Question question : before.questions()) {
            if (wanted.question(question.code()) == null) {
                merged.add(retired(question, merged.size() + 1));
            }
        }
        return List.copyOf(merged);
    }

    private static Question merge(@Nullable Question before, Question wanted, int nextVersion) {
        Integer requiredSince = null;
        if (wanted.required()) {
            requiredSince = before != null && before.required() ? before.requiredSince() : Integer.valueOf(nextVersion);
        }
        List<Option> options = new ArrayList<>(wanted.options());
        if (before != null) {
            before.options().stream()
                    .filter(option -> wanted.option(option.code()) == null)
                    .map(option -> new Option(option.code(), option.label(), true))
                    .forEach(options::add);
        }
        return new Question(
                wanted.code(),
                wanted.label(),
                wanted.help(),
                wanted.type(),
                requiredSince,
                wanted.order(),
                List.copyOf(options),
                wanted.shownWhen(),
                wanted.emergencyAnswers(),
                false);
    }

    private static Question retired(Question before, int order) {
        List<Option> options = before.options().stream()
                .map(option -> new Option(option.code(), option.label(), true))
                .toList();
        return new Question(
                before.code(),
                before.label(),
                before.help(),
                before.type(),
                null,
                order,
                options,
                before.shownWhen(),
                before.emergencyAnswers(),
                true);
    }
}
