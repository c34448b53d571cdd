package id.sahut.process.casefile;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.agency.AgencySummary;
import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.area.LocatedArea;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.platform.locale.Language;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.report.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders the parts that citizens' and officers' answers share. */
@ApplicationScoped
public class CaseFileRenderer {

    private final Agencies agencies;
    private final Areas areas;
    private final Categories categories;
    private final Clock clock;

    CaseFileRenderer(Agencies agencies, Areas areas, Categories categories, Clock clock) {
        this.agencies = agencies;
        this.areas = areas;
        this.categories = categories;
        this.clock = clock;
    }

    /** A category in brief. */
    public record CategorySummary(String code, String name) {}

    /** An area in brief. */
    public record AreaSummary(String code, String name) {}

    /** Which kecamatan and kelurahan a place lies in; {@code insideCity} is false only where a point lies outside. */
    public record LocatedAreaResponse(
            @Nullable AreaSummary kecamatan,
            @Nullable AreaSummary kelurahan,
            LocatedArea.Method method,
            boolean insideCity) {}

    /** A place as answers show it. */
    public record LocationResponse(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double accuracyM,
            @Nullable String address,
            @Nullable String landmark,
            @Nullable String areaCode) {}

    public @Nullable CategorySummary category(@Nullable String code, Language language) {
        if (code == null) {
            return null;
        }
        Category category = categories.find(code);
        return new CategorySummary(
                code, category == null ? code : category.name().in(language));
    }

    public @Nullable AgencySummary agency(@Nullable String code, Language language) {
        return AgencySummary.of(code, agencies, language);
    }

    /** An agency that is known to be there, such as the proposed one of every case. */
    public AgencySummary certainAgency(String code, Language language) {
        Agency agency = agencies.find(code);
        return new AgencySummary(code, agency == null ? code : agency.name().in(language));
    }

    public LocatedAreaResponse area(CasePlace place) {
        return new LocatedAreaResponse(
                area(place.kecamatanCode()),
                area(place.kelurahanCode()),
                LocatedArea.Method.valueOf(place.areaMethod()),
                !Boolean.FALSE.equals(place.insideCity()));
    }

    /** The place as the citizen stated it; absent when they stated none. */
    public @Nullable LocationResponse stated(Place place) {
        return place.equals(Place.NOWHERE)
                ? null
                : new LocationResponse(
                        place.latitude(),
                        place.longitude(),
                        place.accuracyM(),
                        place.address(),
                        place.landmark(),
                        place.areaCode());
    }

    /** The place as the city takes it to be; absent when nothing is stated of it. */
    public @Nullable LocationResponse taken(CasePlace place, @Nullable Double accuracyM) {
        String named = place.areaMethod().equals(LocatedArea.Method.STATED.name()) ? place.kelurahanCode() : null;
        return stated(new Place(
                place.latitude(),
                place.longitude(),
                place.latitude() == null ? null : accuracyM,
                place.address(),
                place.landmark(),
                named));
    }

    public List<DeadlineResponse> deadlines(List<CaseClock> clocks) {
        return clocks.stream()
                .map(one -> DeadlineResponse.of(one, clock.instant()))
                .toList();
    }

    private @Nullable AreaSummary area(@Nullable String code) {
        Area area = code == null ? null : areas.find(code);
        return area == null ? null : new AreaSummary(area.code(), area.name());
    }
}
