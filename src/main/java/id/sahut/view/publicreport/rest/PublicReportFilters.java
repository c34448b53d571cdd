package id.sahut.view.publicreport.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.category.Categories;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.PublicWords;
import id.sahut.view.publicreport.SearchedNames;
import id.sahut.view.publicreport.model.Box;
import id.sahut.view.publicreport.model.Filter;
import id.sahut.view.publicreport.model.SearchedWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the list of public reports is to be narrowed to. */
@ApplicationScoped
class PublicReportFilters {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;
    private static final int CORNERS = 4;
    private static final int FURTHEST_EAST = 180;
    private static final int FURTHEST_NORTH = 90;
    /** Java would also take NaN, hexadecimal and a trailing f. */
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");

    private final Categories categories;
    private final Areas areas;
    private final SearchedNames names;

    PublicReportFilters(Categories categories, Areas areas, SearchedNames names) {
        this.categories = categories;
        this.areas = areas;
        this.names = names;
    }

    /**
     * What was asked for.
     *
     * @param updatedAfter null where the newest are wanted, not changes
     */
    record Asked(Filter filter, @Nullable Instant updatedAfter) {}

    Asked read(PublicReportParameters given) {
        ParameterChecks checks = new ParameterChecks();
        List<CaseStatus> statuses = checks.values("status", CaseStatus.class, given.statuses);
        checks.texts("category_code", given.categoryCodes, LONGEST_CODE);
        checks.texts("agency_code", given.agencyCodes, LONGEST_CODE);
        checks.texts("area_code", given.areaCodes, LONGEST_CODE);
        Instant from = checks.instant("submitted_from", given.submittedFrom);
        Instant to = checks.instant("submitted_to", given.submittedTo);
        Instant updatedAfter = checks.instant("updated_after", given.updatedAfter);
        Box box = given.bbox == null ? null : box(checks, given.bbox);
        List<SearchedWord> words = given.q == null ? List.of() : words(checks, given.q);
        checks.throwIfAny();
        // A code that the city does not have narrows to nothing, as any code does that no report has.
        Set<String> kecamatan = codes(given.areaCodes, code -> level(code) == Area.Level.KECAMATAN);
        Filter filter = new Filter(
                statuses.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new)),
                given.categoryCodes.stream()
                        .flatMap(this::withAllBelow)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                codes(given.agencyCodes, code -> true),
                kecamatan,
                codes(given.areaCodes, code -> !kecamatan.contains(code)),
                from,
                to,
                box,
                words);
        return new Asked(filter, updatedAfter);
    }

    private static @Nullable Box box(ParameterChecks checks, String given) {
        String[] corners = given.split(",", -1);
        if (corners.length != CORNERS
                || !Stream.of(corners)
                        .allMatch(corner -> DEGREES.matcher(corner).matches())) {
            checks.reject("bbox", Code.INVALID_FORMAT);
            return null;
        }
        double west = Double.parseDouble(corners[0]);
        double south = Double.parseDouble(corners[1]);
        double east = Double.parseDouble(corners[2]);
        double north = Double.parseDouble(corners[3]);
        if (outside(west, FURTHEST_EAST) || outside(east, FURTHEST_EAST)) {
            checks.reject("bbox", Code.OUT_OF_RANGE, -FURTHEST_EAST, FURTHEST_EAST);
            return null;
        }
        if (outside(south, FURTHEST_NORTH) || outside(north, FURTHEST_NORTH)) {
            // Most often the latitude was taken for the first of each two.
            checks.reject("bbox", Code.SWAPPED_COORDINATES);
            return null;
        }
        if (west > east || south > north) {
            checks.reject("bbox", Code.SWAPPED_CORNERS);
            return null;
        }
        return new Box(west, south, east, north);
    }

    private static boolean outside(double degrees, int limit) {
        return Math.abs(degrees) > limit;
    }

    private List<SearchedWord> words(ParameterChecks checks, String q) {
        checks.texts("q", List.of(q), LONGEST_SEARCH);
        List<String> words = PublicWords.of(q);
        if (words.isEmpty()) {
            checks.reject("q", Code.TOO_SHORT, 1);
        }
        return words.stream().limit(MOST_WORDS).map(names::bearing).toList();
    }

    private static Set<String> codes(List<String> given, Predicate<String> wanted) {
        return given.stream()
                .filter(wanted)
                .map(PublicReportFilters::comparable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The database refuses to compare what is no ASCII with a code of ours: in its place stands one nothing has. */
    private static String comparable(String code) {
        return US_ASCII.newEncoder().canEncode(code) ? code : "";
    }

    private Area.@Nullable Level level(String code) {
        Area area = areas.find(code);
        return area == null ? null : area.level();
    }

    private Stream<String> withAllBelow(String code) {
        return Stream.concat(
                Stream.of(comparable(code)),
                categories.all().stream()
                        .filter(category -> code.equals(category.parentCode()))
                        .flatMap(child -> withAllBelow(child.code())));
    }
}
