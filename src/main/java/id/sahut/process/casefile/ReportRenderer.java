package id.sahut.process.casefile;

import static java.util.Objects.requireNonNull;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.Question;
import id.sahut.city.profile.City;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.report.Attribute;
import id.sahut.process.report.Reports;
import id.sahut.process.report.StoredWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders what a report holds besides its case: answers to questions, warnings, visibility, the answer and the rating. */
@ApplicationScoped
public class ReportRenderer {

    private final Categories categories;
    private final Agencies agencies;
    private final City city;
    private final CaseFileRenderer parts;
    private final Messages messages;

    ReportRenderer(Categories categories, Agencies agencies, City city, CaseFileRenderer parts, Messages messages) {
        this.categories = categories;
        this.agencies = agencies;
        this.city = city;
        this.parts = parts;
        this.messages = messages;
    }

    /** Who can see the report and the name, in a sentence for the citizen. */
    public String visibility(CaseFile file, Language language) {
        return messages.text(language, "visibility.report." + visibility(file));
    }

    /** The same in a sentence for an officer. */
    public String visibilityOfCase(CaseFile file, Language language) {
        return messages.text(language, "visibility.case." + visibility(file));
    }

    private static String visibility(CaseFile file) {
        return (file.secret() ? "secret" : "public") + '.' + (file.anonymous() ? "anonymous" : "named");
    }

    /** The answers, with labels of the form they were given for, even of questions no longer asked. */
    public List<AttributeResponse> attributes(CaseFile.Words words, Language language) {
        Category category = words.statedCategoryCode() == null ? null : categories.find(words.statedCategoryCode());
        return Reports.attributes(words.attributesJson()).stream()
                .map(attribute -> attribute(attribute, category, language))
                .toList();
    }

    private AttributeResponse attribute(Attribute attribute, @Nullable Category category, Language language) {
        Question question = category == null ? null : category.question(attribute.code());
        if (question == null) {
            return new AttributeResponse(attribute.code(), attribute.code(), attribute.value(), null);
        }
        return new AttributeResponse(
                attribute.code(),
                question.label().in(language),
                attribute.value(),
                valueLabel(question, attribute.value(), language));
    }

    private @Nullable String valueLabel(Question question, String value, Language language) {
        return switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> {
                Question.Option option = question.option(value);
                yield option == null ? null : option.label().in(language);
            }
            case AGENCY -> {
                Agency agency = agencies.find(value);
                yield agency == null ? null : agency.name().in(language);
            }
            case TEXT, NUMBER, BOOLEAN, DATE -> null;
        };
    }

    public List<WarningResponse> warnings(CaseFile file, Language language) {
        return Reports.warnings(file.warningsJson()).stream()
                .map(warning -> warning(warning, file, language))
                .toList();
    }

    private WarningResponse warning(StoredWarning warning, CaseFile file, Language language) {
        boolean emergency = warning.code() == StoredWarning.Code.EMERGENCY;
        String detail = emergency
                ? city.profile().emergency().text().in(language)
                : messages.text(language, key(warning), argument(warning, file, language));
        return new WarningResponse(
                warning.code(),
                warning.pointer(),
                detail,
                emergency ? city.profile().emergency().phoneNumbers() : null);
    }

    private static String key(StoredWarning warning) {
        String key = "warning." + warning.code().name();
        return warning.code() == StoredWarning.Code.ATTRIBUTE_MISSING && warning.argument() == null
                ? key + ".place"
                : key;
    }

    /** The name behind the code a warning keeps: a question's label, or the successor category's name. */
    private String argument(StoredWarning warning, CaseFile file, Language language) {
        String code = warning.argument();
        if (code == null) {
            return "";
        }
        if (warning.code() == StoredWarning.Code.ATTRIBUTE_MISSING) {
            Category category = file.categoryCode() == null ? null : categories.find(file.categoryCode());
            Question question = category == null ? null : category.question(code);
            return question == null ? code : question.label().in(language);
        }
        Category category = categories.find(code);
        return category == null ? code : category.name().in(language);
    }

    public @Nullable AnswerResponse answer(CaseFile.@Nullable Answer answer, Language language) {
        if (answer == null) {
            return null;
        }
        EntryDetail detail = EntryDetail.read(answer.detailJson());
        return new AnswerResponse(
                answer.text(),
                requireNonNull(detail.outcome()),
                detail.plannedOn() == null ? null : LocalDate.parse(detail.plannedOn()),
                parts.certainAgency(answer.agencyCode(), language),
                answer.at());
    }

    public @Nullable FeedbackResponse feedback(CaseFile.@Nullable Feedback feedback) {
        if (feedback == null) {
            return null;
        }
        EntryDetail detail = EntryDetail.read(feedback.detailJson());
        return new FeedbackResponse(
                requireNonNull(detail.rating()), requireNonNull(detail.resolved()), feedback.comment(), feedback.at());
    }
}
