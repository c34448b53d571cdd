package id.sahut.process.routing;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.city.category.Question;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.platform.locale.LocalisedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The demo city's categories and agencies, as far as routing needs them. */
final class MedanFiles {

    private MedanFiles() {}

    static Map<String, Category> categories() {
        Map<String, Category> categories = new LinkedHashMap<>();
        Map<String, String> agencies = new HashMap<>();
        for (Map<String, Object> row : rows("categories.yaml")) {
            Category category = category(row, categories.size(), agencies);
            categories.put(category.code(), category);
        }
        return categories;
    }

    static Map<String, Agency> agencies() {
        Map<String, Agency> agencies = new LinkedHashMap<>();
        for (Map<String, Object> row : rows("agencies.yaml")) {
            String code = text(row, "code");
            agencies.put(
                    code,
                    new Agency(
                            code,
                            localised(row.get("name")),
                            Agency.Kind.valueOf(text(row, "kind")),
                            Boolean.TRUE.equals(row.get("outside")),
                            (String) row.get("parent"),
                            (String) row.get("area_code"),
                            date(row.get("valid_from")),
                            date(row.get("valid_to")),
                            (String) row.get("successor"),
                            null));
        }
        return agencies;
    }

    private static Category category(Map<String, Object> row, int order, Map<String, String> agencies) {
        String code = text(row, "code");
        String parent = (String) row.get("parent");
        String agency = (String) row.get("agency");
        if (agency == null && parent != null) {
            agency = agencies.get(parent);
        }
        agencies.put(code, agency);
        Map<String, Object> terms = map(row.getOrDefault("terms", Map.of()));
        Set<ReportKind> kinds = EnumSet.allOf(ReportKind.class);
        if (row.get("kinds") != null) {
            kinds = EnumSet.noneOf(ReportKind.class);
            for (String kind : strings(row.get("kinds"))) {
                kinds.add(ReportKind.valueOf(kind));
            }
        }
        return new Category(
                code,
                parent,
                localised(row.get("name")),
                localised(row.get("description")),
                (String) row.get("external_code"),
                kinds,
                !Boolean.FALSE.equals(row.get("selectable")),
                order,
                1,
                false,
                false,
                false,
                false,
                Urgency.NORMAL,
                null,
                date(row.get("retired_on")),
                (String) row.get("replaced_by"),
                agency,
                maps(row.get("routes")).stream().map(MedanFiles::route).toList(),
                questions(row),
                new Category.Terms(strings(terms.get("id")), strings(terms.get("en"))));
    }

    private static List<Question> questions(Map<String, Object> row) {
        List<Question> questions = new ArrayList<>();
        for (Map<String, Object> question : maps(row.get("questions"))) {
            questions.add(new Question(
                    text(question, "code"),
                    localised(question.get("label")),
                    null,
                    Question.Type.valueOf(text(question, "type")),
                    null,
                    questions.size(),
                    maps(question.get("options")).stream()
                            .map(option ->
                                    new Question.Option(text(option, "code"), localised(option.get("label")), false))
                            .toList(),
                    null,
                    Set.copyOf(strings(question.get("emergency_answers"))),
                    false));
        }
        return questions;
    }

    private static Category.Route route(Map<String, Object> row) {
        String kind = (String) row.get("kind");
        return new Category.Route(
                (String) row.get("question"),
                (String) row.get("answer"),
                kind == null ? null : ReportKind.valueOf(kind),
                "kecamatan".equals(row.get("area")),
                (String) row.get("agency"));
    }

    private static LocalDate date(Object value) {
        return value == null
                ? null
                : ((Date) value).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalisedText localised(Object value) {
        Map<String, Object> texts = map(value);
        return new LocalisedText((String) texts.get("id"), (String) texts.get("en"));
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull((String) row.get(key), key);
    }

    private static List<Map<String, Object>> rows(String file) {
        try (InputStream in = MedanFiles.class.getResourceAsStream("/city/medan/" + file)) {
            return maps(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static List<String> strings(Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }
}
