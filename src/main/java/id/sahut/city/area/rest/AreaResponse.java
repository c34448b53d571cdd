package id.sahut.city.area.rest;

import id.sahut.city.area.Area;
import org.jspecify.annotations.Nullable;

/** A kecamatan or kelurahan. */
public record AreaResponse(
        String code,
        String name,
        Area.Level level,
        @Nullable String parentCode,
        double latitude,
        double longitude) {

    static AreaResponse of(Area area) {
        return new AreaResponse(
                area.code(), area.name(), area.level(), area.parentCode(), area.latitude(), area.longitude());
    }
}
