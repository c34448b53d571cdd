package id.sahut.city.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an officer is away.
 *
 * @param fromOn the first day
 * @param toOn the last day
 * @param deputyId who stands in for them
 */
public record Absence(
        LocalDate fromOn, LocalDate toOn, @Nullable UUID deputyId) {

    public boolean on(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }

    public boolean overlaps(Absence other) {
        return !other.fromOn.isAfter(toOn) && !fromOn.isAfter(other.toOn);
    }
}
