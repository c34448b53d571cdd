package id.sahut.process.duplicate;

import id.sahut.city.area.Areas;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.city.profile.City;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.casefile.CaseFileRenderer;
import id.sahut.process.casefile.StatusTexts;
import id.sahut.process.duplicate.store.NearbyQueries;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.LocationRequest;
import id.sahut.process.report.Place;
import id.sahut.process.routing.RouteReport;
import id.sahut.process.routing.RoutingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows a citizen who is about to report something what others reported there. Only what the public may know of others:
 * verified, not secret, not of a sensitive category, and placed no finer than the public sees it. What they wrote is not
 * even compared, or it could be guessed word by word.
 */
@ApplicationScoped
public class FindSimilarReports {

    private static final int SHORTEST_DESCRIPTION = 20;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int MOST = 10;
    /** Some 20 m. */
    private static final double PLACES_A_DEGREE = 5000;

    private static final int ROUNDED_TO_M = 10;
    /** Verified, and somebody is at it. */
    private static final Set<CaseStatus> IN_THE_OPEN = EnumSet.of(
            CaseStatus.DISPOSED,
            CaseStatus.TRANSFER_REQUESTED,
            CaseStatus.IN_PROGRESS,
            CaseStatus.ANSWERED,
            CaseStatus.FORWARDED);

    private final NearbyQueries queries;
    private final RouteReport routeReport;
    private final Categories categories;
    private final Areas areas;
    private final City city;
    private final CaseFileRenderer parts;
    private final StatusTexts texts;
    private final Messages messages;
    private final Clock clock;

    FindSimilarReports(
            NearbyQueries queries,
            RouteReport routeReport,
            Categories categories,
            Areas areas,
            City city,
            CaseFileRenderer parts,
            StatusTexts texts,
            Messages messages,
            Clock clock) {
        this.queries = queries;
        this.routeReport = routeReport;
        this.categories = categories;
        this.areas = areas;
        this.city = city;
        this.parts = parts;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The nearest first; none without a point, or where the words point to no category. One statement, and nothing is kept.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_CONTENT}
     */
    public List<SimilarReportResponse> to(FindSimilarReportsRequest request, Language language) {
        FieldChecks checks = new FieldChecks();
        String description =
                checks.requiredText("/description", request.description(), SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION);
        Category stated =
                checks.known("/category_code", request.categoryCode(), categories::find, Code.UNKNOWN_CATEGORY);
        Place place = LocationRequest.check(
                request.location(), checks, areas, city.profile().bounds());
        checks.throwIfAny();
        Category category = category(stated, description);
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (category == null || latitude == null || longitude == null) {
            return List.of();
        }
        Instant now = clock.instant();
        int radius = category.nearness().radiusM();
        List<String> shown = categories.withSiblings(category).stream()
                .filter(code -> !sensitive(code))
                .toList();
        Nearby nearby = new Nearby(
                latitude,
                longitude,
                radius,
                shown,
                now.minus(Duration.ofDays(category.nearness().days())),
                now,
                IN_THE_OPEN,
                false,
                CaseScope.EVERYTHING,
                null,
                false);
        return shown.isEmpty()
                ? List.of()
                : queries.around(nearby, Grid.around(latitude, longitude, radius), Grid.narrowing(latitude)).stream()
                        .map(other -> new Placed(other, metres(latitude, longitude, other)))
                        .filter(placed -> placed.metres() <= radius)
                        .sorted(Comparator.comparingInt(Placed::metres)
                                .thenComparing(placed -> placed.other().id()))
                        .limit(MOST)
                        .map(placed -> render(placed, now, language))
                        .toList();
    }

    private record Placed(Candidate other, int metres) {}

    private @Nullable Category category(@Nullable Category stated, String description) {
        String code = routeReport
                .route(new RoutingRequest(ReportKind.COMPLAINT, stated, Map.of(), null, description))
                .categoryCode();
        return code == null ? null : categories.find(code);
    }

    private boolean sensitive(String code) {
        Category category = categories.find(code);
        return category == null || category.sensitive() || category.secrecyForced();
    }

    /** From where the public sees it to be, and rounded: asked from many places, it leads nowhere finer. */
    private static int metres(double latitude, double longitude, Candidate other) {
        double metres = Grid.metres(latitude, longitude, snapped(other.latitude()), snapped(other.longitude()));
        return (int) Math.round(metres / ROUNDED_TO_M) * ROUNDED_TO_M;
    }

    private static double snapped(double degrees) {
        return Math.round(degrees * PLACES_A_DEGREE) / PLACES_A_DEGREE;
    }

    private SimilarReportResponse render(Placed placed, Instant now, Language language) {
        Candidate other = placed.other();
        long days = Duration.between(other.submittedAt(), now).toDays();
        return new SimilarReportResponse(
                other.id(),
                other.ticketNumber(),
                other.status().stage(),
                other.status(),
                texts.label(other.status(), language),
                parts.category(other.categoryCode(), language),
                parts.area(other.place()),
                parts.agency(other.agencyCode(), language),
                other.submittedAt(),
                placed.metres(),
                messages.text(
                        language,
                        days == 0 ? "similar.report.today" : "similar.report.days",
                        String.valueOf(placed.metres()),
                        String.valueOf(days)));
    }
}
