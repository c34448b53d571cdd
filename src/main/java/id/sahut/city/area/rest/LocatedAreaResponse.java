package id.sahut.city.area.rest;

import id.sahut.city.area.Area;
import id.sahut.city.area.LocatedArea;
import org.jspecify.annotations.Nullable;

/** Where a point is, and how that was found. */
public record LocatedAreaResponse(
        @Nullable AreaSummary kecamatan,
        @Nullable AreaSummary kelurahan,
        LocatedArea.Method method,
        boolean insideCity) {

    /** An area in brief. */
    public record AreaSummary(String code, String name) {

        static @Nullable AreaSummary of(@Nullable Area area) {
            return area == null ? null : new AreaSummary(area.code(), area.name());
        }
    }

    static LocatedAreaResponse of(LocatedArea located) {
        return new LocatedAreaResponse(
                AreaSummary.of(located.kecamatan()),
                AreaSummary.of(located.kelurahan()),
                located.method(),
                located.insideCity());
    }
}
