package id.sahut.process.report;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.profile.CityProfile.Bounds;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import org.jspecify.annotations.Nullable;

/** A place as it arrives; {@link #check} turns it into a {@link Place}. */
public record LocationRequest(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracyM,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String areaCode) {

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_LANDMARK = 200;
    private static final double WIDEST_ACCURACY = 100_000;

    /** Checks a place that may be absent; errors point below {@code /location}. */
    public static Place check(@Nullable LocationRequest location, FieldChecks checks, Areas areas, Bounds bounds) {
        return location == null ? Place.NOWHERE : location.check(checks, areas, bounds);
    }

    private Place check(FieldChecks checks, Areas areas, Bounds bounds) {
        Double checkedLatitude = null;
        Double checkedLongitude = null;
        if ((latitude == null) != (longitude == null)) {
            checks.reject(latitude == null ? "/location/latitude" : "/location/longitude", Code.INCOMPLETE_COORDINATES);
        } else if (latitude != null
                && longitude != null
                && bounds.contains(/* latitude= */ longitude, /* longitude= */ latitude)) {
            checks.reject("/location", Code.SWAPPED_COORDINATES);
        } else {
            checkedLatitude = checks.optionalNumber("/location/latitude", latitude, -90, 90);
            checkedLongitude = checks.optionalNumber("/location/longitude", longitude, -180, 180);
        }
        Area area = checks.known("/location/area_code", areaCode, areas::find, Code.UNKNOWN_AREA);
        if (area != null && area.level() != Area.Level.KELURAHAN) {
            checks.reject("/location/area_code", Code.NOT_ALLOWED);
        }
        return new Place(
                checkedLatitude,
                checkedLongitude,
                checks.optionalNumber("/location/accuracy_m", accuracyM, 0, WIDEST_ACCURACY),
                checks.optionalLine("/location/address", address, 1, LONGEST_ADDRESS),
                checks.optionalLine("/location/landmark", landmark, 1, LONGEST_LANDMARK),
                area == null ? null : area.code());
    }
}
