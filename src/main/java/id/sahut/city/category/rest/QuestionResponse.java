package id.sahut.city.category.rest;

import id.sahut.city.category.Question;
import id.sahut.city.category.Question.Option;
import id.sahut.city.category.Question.ShownWhen;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.LocalisedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of the form as it is now; what left the form is not shown. */
public record QuestionResponse(
        String code,
        String label,
        @Nullable String help,
        Question.Type type,
        boolean required,
        int order,
        List<OptionResponse> options,
        @Nullable ShownWhenResponse shownWhen) {

    /** One answer to choose. */
    public record OptionResponse(String code, String label) {}

    /** The question is asked only when another has this answer. */
    public record ShownWhenResponse(String question, String answer) {}

    static QuestionResponse of(Question question, Language language) {
        LocalisedText help = question.help();
        ShownWhen shownWhen = question.shownWhen();
        return new QuestionResponse(
                question.code(),
                question.label().in(language),
                help == null ? null : help.in(language),
                question.type(),
                question.required(),
                question.order(),
                question.options().stream()
                        .filter(option -> !option.retired())
                        .map((Option option) ->
                                new OptionResponse(option.code(), option.label().in(language)))
                        .toList(),
                shownWhen == null ? null : new ShownWhenResponse(shownWhen.question(), shownWhen.answer()));
    }
}
