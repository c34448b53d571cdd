package id.sahut.city.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An area as it is kept.
 *
 * @param bpsCode the statistics office's code of a kecamatan, for joining with its figures
 * @param retiredOn since when it is no longer in the city's files
 */
public record AreaRow(
        Area area, @Nullable String bpsCode, @Nullable LocalDate retiredOn) {

    AreaRow retired(LocalDate today) {
        return retiredOn == null ? new AreaRow(area, bpsCode, today) : this;
    }
}
