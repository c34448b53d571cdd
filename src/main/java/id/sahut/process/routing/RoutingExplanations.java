package id.sahut.process.routing;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.city.category.Question.Option;
import id.sahut.city.category.ReportKind;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.platform.locale.Messages;
import id.sahut.process.routing.model.Competence;
import id.sahut.process.routing.model.Competence.Ground;
import java.util.List;
import java.util.function.Function;

/** Says in a sentence why an agency is competent. */
final class RoutingExplanations {

    private final Messages messages;

    RoutingExplanations(Messages messages) {
        this.messages = messages;
    }

    LocalisedText stated(Category category, Competence competence, ReportKind kind) {
        return both(language -> {
            String name = category.name().in(language);
            String agency = competence.agency().name().in(language);
            String sentence = switch (competence.ground()) {
                case CATEGORY -> messages.text(language, "routing.category", name, agency);
                case ANSWER -> answer(language, name, agency, competence);
                case KIND -> messages.text(language, "routing.kind", name, agency, kind(language, kind));
                case DISTRICT -> messages.text(language, "routing.district", name, agency);
                case DESK -> messages.text(language, "routing.desk.category", name, agency);
            };
            return sentence + replaced(language, competence);
        });
    }

    LocalisedText guessed(Category category, Competence competence, List<String> terms) {
        String key = competence.ground() == Ground.DESK ? "routing.desk.text" : "routing.text";
        return both(language -> messages.text(
                        language,
                        key,
                        category.name().in(language),
                        competence.agency().name().in(language),
                        String.join(", ", terms))
                + replaced(language, competence));
    }

    LocalisedText unsure(Agency desk) {
        return both(language ->
                messages.text(language, "routing.desk.unsure", desk.name().in(language)));
    }

    LocalisedText notThemselves(Agency instead) {
        return both(language ->
                messages.text(language, "routing.not-themselves", instead.name().in(language)));
    }

    private String answer(Language language, String category, String agency, Competence competence) {
        Option answer = competence.answer();
        // An answer without an option (yes or no, a number) has no label worth repeating.
        return answer == null
                ? messages.text(language, "routing.answer", category, agency)
                : messages.text(
                        language,
                        "routing.option",
                        category,
                        agency,
                        answer.label().in(language));
    }

    private String replaced(Language language, Competence competence) {
        Agency replaced = competence.replaced();
        return replaced == null
                ? ""
                : " "
                        + messages.text(
                                language,
                                "routing.replaced",
                                replaced.name().in(language),
                                competence.agency().name().in(language));
    }

    private String kind(Language language, ReportKind kind) {
        return switch (kind) {
            case COMPLAINT -> messages.text(language, "routing.kind.complaint");
            case ASPIRATION -> messages.text(language, "routing.kind.aspiration");
            case INFORMATION_REQUEST -> messages.text(language, "routing.kind.information-request");
        };
    }

    private static LocalisedText both(Function<Language, String> sentence) {
        return new LocalisedText(sentence.apply(Language.ID), sentence.apply(Language.EN));
    }
}
