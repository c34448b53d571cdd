package id.sahut.city.category.rest;

import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Notice;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.platform.locale.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category, or a group of categories, in one language. */
public record CategoryResponse(
        String code,
        String name,
        String description,
        @Nullable String parentCode,
        List<ReportKind> kinds,
        boolean selectable,
        int order,
        int formVersion,
        boolean locationRequired,
        Secrecy secrecy,
        Urgency urgency,
        @Nullable NoticeResponse notice,
        @Nullable LocalDate retiredOn,
        @Nullable String replacedBy,
        List<QuestionResponse> questions) {

    /** Whether the citizen chooses. */
    public enum Secrecy {
        OPTIONAL,
        FORCED
    }

    /** What to say before anything is typed. */
    public record NoticeResponse(Notice.Level level, String text, List<String> phoneNumbers) {}

    static CategoryResponse of(Category category, Language language) {
        Notice notice = category.notice();
        return new CategoryResponse(
                category.code(),
                category.name().in(language),
                category.description().in(language),
                category.parentCode(),
                category.kinds().stream().sorted().toList(),
                category.selectable(),
                category.order(),
                category.formVersion(),
                category.locationRequired(),
                category.secrecyForced() ? Secrecy.FORCED : Secrecy.OPTIONAL,
                category.urgency(),
                notice == null
                        ? null
                        : new NoticeResponse(notice.level(), notice.text().in(language), notice.phoneNumbers()),
                category.retiredOn(),
                category.replacedBy(),
                category.questions().stream()
                        .filter(question -> !question.retired())
                        .map(question -> QuestionResponse.of(question, language))
                        .toList());
    }
}
