package id.sahut.city.area;

import org.jspecify.annotations.Nullable;

/**
 * A kecamatan or kelurahan with its Kemendagri code and centre (WGS 84 degrees). Area names are proper names and are not
 * translated.
 */
public record Area(
        String code, Level level, @Nullable String parentCode, String name, double latitude, double longitude) {

    /** The two levels below the city. */
    public enum Level {
        KECAMATAN,
        KELURAHAN
    }
}
