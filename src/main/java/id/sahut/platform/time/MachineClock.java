package id.sahut.platform.time;

import java.time.Clock;
import java.time.Duration;

/** The machine's clock as the application reads it: UTC, whole microseconds. For whoever makes a clock; others inject one. */
public final class MachineClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private MachineClock() {}

    /** The machine's time, ahead by an offset or, if that is negative, behind. */
    public static Clock ahead(Duration offset) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), offset), MICROSECOND);
    }
}
