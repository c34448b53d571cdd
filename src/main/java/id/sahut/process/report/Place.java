package id.sahut.process.report;

import org.jspecify.annotations.Nullable;

/**
 * A place as somebody stated it; any part may be missing, but a point is whole.
 *
 * @param latitude WGS 84 degrees
 * @param longitude WGS 84 degrees
 * @param accuracyM radius in metres
 * @param areaCode the kelurahan named
 */
public record Place(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracyM,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String areaCode) {

    /** Nothing stated. */
    public static final Place NOWHERE = new Place(null, null, null, null, null, null);

    /** Whether it says where at all: a landmark alone does not. */
    public boolean stated() {
        return latitude != null || address != null || areaCode != null;
    }
}
