package id.sahut.city.category;

import id.sahut.city.category.Category.Notice;
import id.sahut.city.category.Category.Route;
import id.sahut.city.category.Category.Terms;
import id.sahut.city.file.CityFilesException;
import id.sahut.city.file.FileChanges;
import id.sahut.city.file.FileError;
import id.sahut.city.file.Place;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import id.sahut.platform.json.StoredJson;
import id.sahut.platform.locale.LocalisedText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code category}. */
// Jackson reads and writes these outside of REST, so a native image must be told of them.
@RegisterForReflection(
        targets = {
            CategoryTable.Definition.class,
            Category.Nearness.class,
            Notice.class,
            Route.class,
            Terms.class,
            Question.class,
            Question.Option.class,
            Question.ShownWhen.class,
            LocalisedText.class
        })
@ApplicationScoped
public class CategoryTable {

    private final Sql sql;
    private final Categories categories;

    CategoryTable(Sql sql, Categories categories) {
        this.sql = sql;
        this.categories = categories;
    }

    /**
     * Writes what the file says, counting form versions. A category that left the file is retired from today on.
     *
     * @throws CityFilesException if a question's type was changed: answers from old forms could not be read any more
     */
    public FileChanges apply(CategoryFile.Content content, LocalDate today) {
        Map<String, Category> stored = read().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        refuseNewTypes(stored, content);
        Map<String, Category> byCode = new LinkedHashMap<>();
        for (Category category : content.categories()) {
            byCode.put(category.code(), FormVersions.next(stored.get(category.code()), category));
        }
        return FileChanges.apply(
                stored,
                byCode,
                category -> category.retired(today) ? category : category.withRetirement(today),
                this::save);
    }

    /** Takes the stored categories into memory. */
    public void refresh(long revision) {
        categories.hold(revision, read());
    }

    private static void refuseNewTypes(Map<String, Category> stored, CategoryFile.Content content) {
        List<FileError> errors = new ArrayList<>();
        for (Category category : content.categories()) {
            Category before = stored.get(category.code());
            for (Question question : category.questions()) {
                Question asked = before == null ? null : before.question(question.code());
                Place place = content.questionPlaces().get(category.code() + '/' + question.code());
                if (asked != null && place != null && asked.type() != question.type()) {
                    errors.add(new FileError(
                            place, "type: was " + asked.type() + "; a question of another type needs another code"));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new CityFilesException(errors);
        }
    }

    private List<Category> read() {
        return sql.query("select code, parent_code, name_id, name_en, description_id, description_en, external_code,"
                        + " selectable, position, form_version, location_required, secrecy_forced, place_sensitive,"
                        + " auto_dispose, urgency, retired_on, replaced_by, agency_code, definition from category")
                .list(this::category);
    }

    private Category category(Row row) {
        Definition definition = StoredJson.read(row.text("definition"), Definition.class);
        return new Category(
                row.text("code"),
                row.nullableText("parent_code"),
                new LocalisedText(row.text("name_id"), row.text("name_en")),
                new LocalisedText(row.text("description_id"), row.text("description_en")),
                row.nullableText("external_code"),
                definition.kinds(),
                row.flag("selectable"),
                row.integer("position"),
                row.integer("form_version"),
                row.flag("location_required"),
                row.flag("secrecy_forced"),
                row.flag("place_sensitive"),
                row.flag("auto_dispose"),
                Urgency.valueOf(row.text("urgency")),
                definition.notice(),
                row.nullableDate("retired_on"),
                row.nullableText("replaced_by"),
                row.nullableText("agency_code"),
                definition.routes(),
                definition.questions(),
                definition.terms(),
                definition.nearness());
    }

    private void save(Category category) {
        Definition definition = new Definition(
                category.kinds(),
                category.notice(),
                category.routes(),
                category.questions(),
                category.terms(),
                category.nearness());
        Upsert.into("category")
                .key("code", category.code())
                .set("parent_code", category.parentCode())
                .set("name_id", category.name().id())
                .set("name_en", category.name().en())
                .set("description_id", category.description().id())
                .set("description_en", category.description().en())
                .set("external_code", category.externalCode())
                .set("selectable", category.selectable())
                .set("position", category.order())
                .set("form_version", category.formVersion())
                .set("location_required", category.locationRequired())
                .set("secrecy_forced", category.secrecyForced())
                .set("place_sensitive", category.sensitive())
                .set("auto_dispose", category.autoDispose())
                .set("urgency", category.urgency().name())
                .set("retired_on", category.retiredOn())
                .set("replaced_by", category.replacedBy())
                .set("agency_code", category.agencyCode())
                .set("definition", StoredJson.write(definition))
                .execute(sql);
    }

    /** The nested parts, kept as JSON because no query filters by them. */
    record Definition(
            Set<ReportKind> kinds,
            @Nullable Notice notice,
            List<Route> routes,
            List<Question> questions,
            Terms terms,
            Category.Nearness nearness) {

        @SuppressWarnings("ConstantValue") // categories kept before there was nearness have none
        Definition {
            nearness = nearness == null ? Category.Nearness.USUAL : nearness;
        }
    }
}
