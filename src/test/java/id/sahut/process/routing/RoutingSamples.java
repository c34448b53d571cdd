package id.sahut.process.routing;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Route;
import id.sahut.city.category.Question;
import id.sahut.city.category.Question.Option;
import id.sahut.city.category.ReportKind;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.testing.SomeCategory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small categories and agencies to decide on. */
final class RoutingSamples {

    static final List<Agency> AGENCIES = List.of(
            agency("desk", Agency.Kind.DESK),
            agency("jalan", Agency.Kind.AGENCY),
            agency("info", Agency.Kind.AGENCY),
            agency("balai", Agency.Kind.OUTSIDE_BODY),
            new Agency(
                    "camat-kota",
                    text("Kantor Camat Kota", "Kota District Office"),
                    Agency.Kind.DISTRICT_OFFICE,
                    false,
                    null,
                    "12.71.01",
                    null,
                    null,
                    null,
                    null),
            past("lama", "tengah"),
            past("tengah", "jalan"),
            past("bubar", null),
            past("putar", "balik"),
            past("balik", "putar"),
            new Agency(
                    "nanti",
                    text("Dinas Nanti", "Coming Agency"),
                    Agency.Kind.AGENCY,
                    false,
                    null,
                    null,
                    LocalDate.of(2027, 1, 1),
                    null,
                    null,
                    null));

    private RoutingSamples() {}

    static Category category(String code, @Nullable String agency, Route... routes) {
        return build(code, agency, null, null, List.of(), EnumSet.allOf(ReportKind.class), routes);
    }

    static Category withTerms(String code, String agency, List<String> terms, Route... routes) {
        return build(code, agency, null, null, terms, EnumSet.allOf(ReportKind.class), routes);
    }

    static Category retired(String code, String agency, @Nullable String replacedBy) {
        return build(code, agency, LocalDate.of(2025, 3, 1), replacedBy, List.of(), EnumSet.allOf(ReportKind.class));
    }

    static Category copy(Category category, List<String> terms, Set<ReportKind> kinds) {
        return build(category.code(), category.agencyCode(), category.retiredOn(), category.replacedBy(), terms, kinds);
    }

    static Category build(
            String code,
            @Nullable String agency,
            @Nullable LocalDate retiredOn,
            @Nullable String replacedBy,
            List<String> terms,
            Set<ReportKind> kinds,
            Route... routes) {
        Question status = new Question(
                "status",
                text("Status jalan", "Class of the road"),
                null,
                Question.Type.SINGLE_CHOICE,
                null,
                1,
                List.of(new Option("nasional", text("Jalan nasional", "National road"), false)),
                null,
                Set.of(),
                false);
        return SomeCategory.of(code)
                .called(text("Kategori " + code, "Category " + code), text("-", "-"))
                .kinds(kinds)
                .retired(retiredOn, replacedBy)
                .handledBy(agency, routes)
                .asking(1, List.of(status))
                .knownBy(terms)
                .build();
    }

    static Agency agency(String code, Agency.Kind kind) {
        return new Agency(
                code,
                text("Dinas " + code, "Agency " + code),
                kind,
                kind == Agency.Kind.OUTSIDE_BODY,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Agency past(String code, @Nullable String successor) {
        return new Agency(
                code,
                text("Dinas " + code, "Agency " + code),
                Agency.Kind.AGENCY,
                false,
                null,
                null,
                null,
                LocalDate.of(2022, 12, 31),
                successor,
                null);
    }

    static LocalisedText text(String id, String en) {
        return new LocalisedText(id, en);
    }
}
