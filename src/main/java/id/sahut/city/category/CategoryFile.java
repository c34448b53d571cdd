package id.sahut.city.category;

import id.sahut.city.category.Category.Notice;
import id.sahut.city.category.Category.Route;
import id.sahut.city.category.Category.Terms;
import id.sahut.city.file.Chain;
import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.file.PhoneNumbers;
import id.sahut.city.file.Place;
import id.sahut.city.file.YamlMap;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code categories.yaml}. */
public final class CategoryFile {

    public static final String NAME = "categories.yaml";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int WIDEST_RADIUS_M = 500;
    private static final int MOST_DAYS = 365;
    private static final Pattern TERM = Pattern.compile("[^^]+(\\^[0-9]+(\\.[0-9]+)?)?");

    private final CityFiles files;
    private final Chain successors = new Chain("replaced_by");
    private final Map<String, Category> byCode = new HashMap<>();
    private final Map<String, Place> retirements = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();
    private final Map<String, Place> questionPlaces = new HashMap<>();

    private CategoryFile(CityFiles files) {
        this.files = files;
    }

    /**
     * What the file says. Each order counts among those of one parent, or a new category would change all that follow.
     * Form versions are all 1: counting them needs what was there before.
     *
     * @param questionPlaces where each {@code category/question} stands
     */
    public record Content(List<Category> categories, Map<String, Place> questionPlaces) {}

    /** Reads the file, in its order. */
    public static Content read(CityFiles files) {
        CategoryFile file = new CategoryFile(files);
        List<Category> categories = files.yamlMaps(NAME, file::category);
        file.checkSuccessors();
        return new Content(categories, file.questionPlaces);
    }

    private Category category(YamlMap map) {
        String code = map.code("code", CodeStyle.KEBAB);
        String parentCode = map.optionalCode("parent", CodeStyle.KEBAB);
        Category parent = parentCode == null ? null : byCode.get(parentCode);
        if (parentCode != null && !parentCode.isEmpty() && parent == null) {
            map.reject("parent", "there is no category " + parentCode + " above this one");
        }
        files.declare(CodeKind.CATEGORY, code, map.place("code"));
        List<Question> questions = new QuestionReader(code, questionPlaces).read(map);
        Set<ReportKind> kinds = kinds(map);
        List<Route> routes = map.maps("routes", route -> route(route, questions, kinds));
        boolean selectable = map.flag("selectable", true);
        Category category = new Category(
                code,
                parentCode,
                map.localised("name", LONGEST_NAME),
                map.localised("description", LONGEST_TEXT),
                map.optionalText("external_code"),
                kinds,
                selectable,
                children.merge(parentCode == null ? "" : parentCode, 1, Integer::sum),
                1,
                map.flag("location_required", false),
                map.choice("secrecy", Secrecy.OPTIONAL) == Secrecy.FORCED,
                map.flag("sensitive", false),
                map.flag("auto_dispose", false),
                map.choice("urgency", Urgency.NORMAL),
                map.map("notice", CategoryFile::notice),
                map.optionalDate("retired_on"),
                map.optionalCode("replaced_by", CodeStyle.KEBAB),
                agency(map, parent),
                routes,
                questions,
                terms(map),
                nearness(map, parent));
        if (selectable && category.agencyCode() == null && routes.isEmpty()) {
            map.reject("agency", "is missing, here and in the groups above: nobody would be competent");
        }
        if (parent != null && parent.retiredOn() != null && category.retiredOn() == null) {
            map.reject("parent", "the group " + parentCode + " retires, so this must too");
        }
        retirement(map, category);
        byCode.putIfAbsent(code, category);
        return category;
    }

    private @Nullable String agency(YamlMap map, @Nullable Category parent) {
        String own = map.optionalCode("agency", CodeStyle.KEBAB);
        map.refer(CodeKind.AGENCY, own, "agency");
        return own == null && parent != null ? parent.agencyCode() : own;
    }

    private static Set<ReportKind> kinds(YamlMap map) {
        List<ReportKind> kinds = map.choices("kinds", ReportKind.class);
        return Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.allOf(ReportKind.class) : EnumSet.copyOf(kinds));
    }

    private @Nullable Route route(YamlMap map, List<Question> questions, Set<ReportKind> kinds) {
        String question = map.optionalCode("question", CodeStyle.SNAKE);
        String answer = map.optionalText("answer");
        ReportKind kind = map.optionalChoice("kind", ReportKind.class);
        String area = map.optionalText("area");
        String agency = map.optionalCode("agency", CodeStyle.KEBAB);
        map.refer(CodeKind.AGENCY, agency, "agency");
        int conditions = (question == null ? 0 : 1) + (kind == null ? 0 : 1) + (area == null ? 0 : 1);
        if (conditions != 1) {
            files.reject(map.place(), "a route has exactly one of question (with answer), kind, area");
        } else if (area != null && !area.equals("kecamatan")) {
            map.reject("area", "must be kecamatan");
        } else if (area == null && agency == null) {
            map.reject("agency", "is missing");
        } else if (area != null && agency != null) {
            map.reject("agency", "the area decides the agency");
        }
        if (kind != null && !kinds.contains(kind)) {
            map.reject("kind", "the category does not take this kind");
        }
        QuestionReader.checkAnswer(map, questions, question, answer);
        return new Route(question, answer, kind, area != null, agency);
    }

    private static Category.Nearness nearness(YamlMap map, @Nullable Category parent) {
        Category.Nearness inherited = parent == null ? Category.Nearness.USUAL : parent.nearness();
        Category.Nearness own = map.map(
                "nearness",
                near -> new Category.Nearness(
                        near.integer("radius_m", 10, WIDEST_RADIUS_M), near.integer("days", 1, MOST_DAYS)));
        return own == null ? inherited : own;
    }

    private static Notice notice(YamlMap map) {
        Notice.Level level = map.requiredChoice("level", Notice.Level.class);
        List<String> numbers = PhoneNumbers.read(map, "phone_numbers");
        if (level == Notice.Level.EMERGENCY && numbers.isEmpty()) {
            map.reject("phone_numbers", "an EMERGENCY needs at least one");
        }
        return new Notice(level == null ? Notice.Level.INFO : level, map.localised("text", LONGEST_TEXT), numbers);
    }

    private static Terms terms(YamlMap map) {
        Terms terms = map.map("terms", lists -> new Terms(termList(lists, "id"), termList(lists, "en")));
        return terms == null ? new Terms(List.of(), List.of()) : terms;
    }

    private static List<String> termList(YamlMap map, String language) {
        List<String> terms = map.texts(language);
        for (String term : terms) {
            if (!TERM.matcher(term).matches()) {
                map.reject(language, term + " is no term like \"lampu jalan^3\"");
            }
        }
        return terms;
    }

    private void retirement(YamlMap map, Category category) {
        String successor = category.replacedBy();
        LocalDate retiredOn = category.retiredOn();
        map.refer(CodeKind.CATEGORY, successor, "replaced_by");
        successors.add(category.code(), successor, map.place("replaced_by"));
        if (retiredOn != null) {
            retirements.put(category.code(), map.place("retired_on"));
            if (successor == null) {
                map.reject("retired_on", "a retired category needs its successor in replaced_by");
            }
        } else if (successor != null) {
            map.reject("replaced_by", "only a category that retires (retired_on) has one");
        }
    }

    private void checkSuccessors() {
        successors.check(files);
        retirements.forEach((code, place) -> {
            String end = successors.end(code);
            Category last = end == null || end.equals(code) ? null : byCode.get(end);
            if (last != null && (last.retiredOn() != null || !last.selectable())) {
                files.reject(place, "replaced_by: leads to " + end + ", which nobody can choose");
            }
        });
    }

    /** How the file says {@link Category#secrecyForced()}. */
    private enum Secrecy {
        OPTIONAL,
        FORCED
    }
}
