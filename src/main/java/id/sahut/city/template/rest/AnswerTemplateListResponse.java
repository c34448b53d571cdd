package id.sahut.city.template.rest;

import id.sahut.city.template.AnswerTemplate;
import id.sahut.city.template.AnswerTemplate.Placeholder;
import id.sahut.platform.locale.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates that fit. */
public record AnswerTemplateListResponse(List<AnswerTemplateResponse> items) {

    /** A text to answer with, in both languages: the citizen's need not be the officer's. */
    public record AnswerTemplateResponse(
            String code,
            @Nullable String categoryCode,
            String name,
            TemplateTextResponse text,
            List<String> placeholders) {

        static AnswerTemplateResponse of(AnswerTemplate template, Language language) {
            return new AnswerTemplateResponse(
                    template.code(),
                    template.categoryCode(),
                    template.name().in(language),
                    new TemplateTextResponse(
                            template.text().id(), template.text().en()),
                    template.placeholders().stream().map(Placeholder::word).toList());
        }
    }

    /** The same in Indonesian and English. */
    public record TemplateTextResponse(String id, String en) {}
}
