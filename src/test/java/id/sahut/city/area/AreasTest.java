package id.sahut.city.area;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.area.LocatedArea.Method;
import id.sahut.city.profile.CityProfile;
import id.sahut.city.profile.CityProfile.Bounds;
import id.sahut.city.profile.CityProfile.Emergency;
import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final AreaRow NORTH = row("12.71.01", null, 3.61, 98.66);
    private static final AreaRow A = row("12.71.01.1001", "12.71.01", 3.60, 98.66);
    private static final AreaRow B = row("12.71.01.1002", "12.71.01", 3.62, 98.66);
    private static final AreaRow OLD =
            new AreaRow(row("12.71.01.1003", "12.71.01", 3.601, 98.66).area(), null, LocalDate.of(2025, 1, 1));

    private static final CityProfile PROFILE = new CityProfile(
            "kota",
            new LocalisedText("Kota", "City"),
            "KTA",
            ZoneId.of("Asia/Jakarta"),
            LocalTime.of(17, 0),
            new Bounds(3.45, 98.55, 3.83, 98.78),
            "meja",
            "inspektorat",
            null,
            new Emergency(new LocalisedText("112", "112"), List.of("112"), List.of(), List.of()));

    /** A square of 0.01 degrees with a hole of 0.002 in its middle, and two islands. */
    private static final Boundary OUTLINE_A = new Boundary("12.71.01.1001", """
            {"type":"Polygon","coordinates":[
              [[98.655,3.595],[98.665,3.595],[98.665,3.605],[98.655,3.605],[98.655,3.595]],
              [[98.659,3.599],[98.661,3.599],[98.661,3.601],[98.659,3.601],[98.659,3.599]]]}""");

    private static final Boundary OUTLINE_B = new Boundary("12.71.01.1002", """
            {"type":"MultiPolygon","coordinates":[
              [[[98.655,3.615],[98.665,3.615],[98.665,3.625],[98.655,3.625],[98.655,3.615]]],
              [[[98.70,3.70],[98.71,3.70],[98.71,3.71],[98.70,3.71],[98.70,3.70]]]]}""");

    private final Areas byCentre = Areas.of(PROFILE, List.of(NORTH, A, B, OLD));
    private final Areas byOutline = outlined();

    @Test
    void withoutOutlinesTheNearestCentreDecides() {
        assertThat(byCentre.locate(3.609, 98.66))
                .isEqualTo(new LocatedArea(NORTH.area(), A.area(), Method.NEAREST_CENTRE, true));
        assertThat(byCentre.locate(3.611, 98.66).kelurahan()).isEqualTo(B.area());
    }

    @Test
    void aRetiredKelurahanIsFoundByCodeButHoldsNoPoint() {
        assertThat(byCentre.locate(3.601, 98.66).kelurahan()).isEqualTo(A.area());
        assertThat(byCentre.find("12.71.01.1003")).isEqualTo(OLD.area());
        assertThat(byCentre.all()).containsExactly(NORTH.area(), A.area(), B.area());
    }

    @Test
    void aPointOutsideTheBoundsIsOutsideTheCity() {
        assertThat(byCentre.locate(3.60, 98.50)).isEqualTo(new LocatedArea(null, null, Method.NONE, false));
    }

    @Test
    void aPointInsideTheBoundsButFarFromEveryCentreIsOutsideTheCity() {
        assertThat(byCentre.locate(3.46, 98.56).insideCity()).isFalse();
    }

    @Test
    void outlinesDecideWhereThereAreAny() {
        assertThat(byOutline.locate(3.596, 98.656))
                .isEqualTo(new LocatedArea(NORTH.area(), A.area(), Method.POLYGON, true));
    }

    @Test
    void aHoleIsOutside() {
        assertThat(byOutline.locate(3.6, 98.66)).isEqualTo(new LocatedArea(null, null, Method.NONE, false));
    }

    @Test
    void everyPartOfAnAreaCounts() {
        assertThat(byOutline.locate(3.62, 98.66).kelurahan()).isEqualTo(B.area());
        assertThat(byOutline.locate(3.705, 98.705).kelurahan()).isEqualTo(B.area());
    }

    @Test
    void aPointOnTheLineBelongsToTheArea() {
        assertThat(byOutline.locate(3.595, 98.66).kelurahan()).isEqualTo(A.area());
    }

    @Test
    void aFewStepsFromAnOutlineAreForgivenAndMoreAreNot() {
        double metre = 1 / 110_574d;

        assertThat(byOutline.locate(3.595 - 30 * metre, 98.66).kelurahan()).isEqualTo(A.area());
        assertThat(byOutline.locate(3.595 - 80 * metre, 98.66).insideCity()).isFalse();
    }

    @Test
    void aStatedKelurahanBringsItsKecamatan() {
        assertThat(byCentre.stated("12.71.01.1002"))
                .isEqualTo(new LocatedArea(NORTH.area(), B.area(), Method.STATED, true));
        assertThat(byCentre.stated("12.71.01")).isEqualTo(new LocatedArea(NORTH.area(), null, Method.STATED, true));
    }

    @Test
    void aStatedCodeNobodyKnowsIsNowhere() {
        assertThat(byCentre.stated("99.99.99")).isEqualTo(new LocatedArea(null, null, Method.NONE, true));
    }

    private static Areas outlined() {
        Areas areas = new Areas();
        areas.hold(PROFILE, List.of(NORTH, A, B), List.of(OUTLINE_A, OUTLINE_B));
        return areas;
    }

    private static AreaRow row(String code, @Nullable String parent, double latitude, double longitude) {
        Area.Level level = parent == null ? Area.Level.KECAMATAN : Area.Level.KELURAHAN;
        return new AreaRow(new Area(code, level, parent, code, latitude, longitude), null, null);
    }
}
