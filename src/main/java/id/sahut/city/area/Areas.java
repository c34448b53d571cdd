package id.sahut.city.area;

import id.sahut.city.area.LocatedArea.Method;
import id.sahut.city.profile.CityProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The city's kecamatan and kelurahan, in memory. */
@ApplicationScoped
public class Areas {

    private volatile @Nullable Snapshot snapshot;

    Areas() {}

    /** Areas known beforehand, for whoever works without a database. Points are located by the nearest centre. */
    public static Areas of(CityProfile profile, List<AreaRow> rows) {
        Areas areas = new Areas();
        areas.hold(profile, rows, List.of());
        return areas;
    }

    /** An area by its code; also one that left the city's files, for reports name it. */
    public @Nullable Area find(String code) {
        return snapshot().byCode.get(code);
    }

    /** Those in the city's files, by code: every kecamatan before its kelurahan. */
    public List<Area> all() {
        return snapshot().all;
    }

    /** The area of a point (WGS 84 degrees). */
    public LocatedArea locate(double latitude, double longitude) {
        Snapshot held = snapshot();
        Area kelurahan = held.locator.locate(latitude, longitude);
        return kelurahan == null
                ? new LocatedArea(null, null, Method.NONE, false)
                : held.located(kelurahan, held.locator.method());
    }

    /** The area somebody named. An unknown code is {@link Method#NONE}. */
    public LocatedArea stated(String areaCode) {
        Snapshot held = snapshot();
        Area area = held.byCode.get(areaCode);
        return area == null ? new LocatedArea(null, null, Method.NONE, true) : held.located(area, Method.STATED);
    }

    void hold(CityProfile profile, List<AreaRow> rows, List<Boundary> boundaries) {
        snapshot = new Snapshot(profile, rows, boundaries);
    }

    private Snapshot snapshot() {
        Snapshot held = snapshot;
        if (held == null) {
            throw new IllegalStateException("the city is not loaded yet");
        }
        return held;
    }

    private static final class Snapshot {

        private final Map<String, Area> byCode = new HashMap<>();
        private final List<Area> all;
        private final Locator locator;

        Snapshot(CityProfile profile, List<AreaRow> rows, List<Boundary> boundaries) {
            rows.forEach(row -> byCode.put(row.area().code(), row.area()));
            all = rows.stream()
                    .filter(row -> row.retiredOn() == null)
                    .map(AreaRow::area)
                    .sorted(Comparator.comparing(Area::code))
                    .toList();
            List<Area> kelurahan = all.stream()
                    .filter(area -> area.level() == Area.Level.KELURAHAN)
                    .toList();
            locator = boundaries.isEmpty()
                    ? new CentreLocator(profile.bounds(), kelurahan)
                    : new PolygonLocator(boundaries, kelurahan);
        }

        LocatedArea located(Area area, Method method) {
            return area.level() == Area.Level.KECAMATAN
                    ? new LocatedArea(area, null, method, true)
                    : new LocatedArea(byCode.get(area.parentCode()), area, method, true);
        }
    }
}
