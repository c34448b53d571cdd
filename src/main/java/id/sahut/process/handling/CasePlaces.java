package id.sahut.process.handling;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.area.LocatedArea;
import id.sahut.process.report.Place;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the area of a place: the stated kelurahan, else the one its point lies in. */
@ApplicationScoped
public class CasePlaces {

    private final Areas areas;

    CasePlaces(Areas areas) {
        this.areas = areas;
    }

    public CasePlace locate(Place place) {
        LocatedArea located = located(place);
        Area kecamatan = located.kecamatan();
        Area kelurahan = located.kelurahan();
        boolean judged = place.latitude() != null || place.areaCode() != null;
        return new CasePlace(
                place.latitude(),
                place.longitude(),
                place.address(),
                place.landmark(),
                kecamatan == null ? null : kecamatan.code(),
                kelurahan == null ? null : kelurahan.code(),
                located.method().name(),
                judged ? located.insideCity() : null);
    }

    private LocatedArea located(Place place) {
        if (place.areaCode() != null) {
            return areas.stated(place.areaCode());
        }
        if (place.latitude() != null && place.longitude() != null) {
            return areas.locate(place.latitude(), place.longitude());
        }
        return new LocatedArea(null, null, LocatedArea.Method.NONE, false);
    }
}
