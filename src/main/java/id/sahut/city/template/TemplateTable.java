package id.sahut.city.template;

import id.sahut.city.file.FileChanges;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import id.sahut.platform.locale.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table {@code answer_template}. */
@ApplicationScoped
public class TemplateTable {

    private final Sql sql;
    private final AnswerTemplates templates;

    TemplateTable(Sql sql, AnswerTemplates templates) {
        this.sql = sql;
        this.templates = templates;
    }

    /** Writes what the file says. A template that left it is retired from today on. */
    public FileChanges apply(List<AnswerTemplate> wanted, LocalDate today) {
        Map<String, AnswerTemplate> byCode = new LinkedHashMap<>();
        wanted.forEach(template -> byCode.put(template.code(), template));
        return FileChanges.apply(
                read().stream().collect(Collectors.toMap(AnswerTemplate::code, Function.identity())),
                byCode,
                template -> template.retired(today),
                this::save);
    }

    /** Takes the stored templates into memory. */
    public void refresh() {
        templates.hold(read());
    }

    private List<AnswerTemplate> read() {
        return sql.query("select code, category_code, position, name_id, name_en, text_id, text_en, retired_on"
                        + " from answer_template")
                .list(TemplateTable::template);
    }

    private static AnswerTemplate template(Row row) {
        return new AnswerTemplate(
                row.text("code"),
                row.nullableText("category_code"),
                row.integer("position"),
                new LocalisedText(row.text("name_id"), row.text("name_en")),
                new LocalisedText(row.text("text_id"), row.text("text_en")),
                row.nullableDate("retired_on"));
    }

    private void save(AnswerTemplate template) {
        Upsert.into("answer_template")
                .key("code", template.code())
                .set("category_code", template.categoryCode())
                .set("position", template.order())
                .set("name_id", template.name().id())
                .set("name_en", template.name().en())
                .set("text_id", template.text().id())
                .set("text_en", template.text().en())
                .set("retired_on", template.retiredOn())
                .execute(sql);
    }
}
