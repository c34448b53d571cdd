package id.sahut.city.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still.
 *
 * @param until null while it lasts
 */
@RegisterForReflection
public record Pause(Instant from, @Nullable Instant until) {

    boolean covers(Instant instant) {
        Instant end = until;
        return !instant.isBefore(from) && (end == null || instant.isBefore(end));
    }
}
