package id.sahut.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The application's clock in tests: it goes, and can be moved. Move it back where the test ends ({@link #reset}), the
 * application is shared.
 */
@Alternative
@Priority(100) // above the demo's, which tests carry too
@ApplicationScoped
public class TestClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Moves the clock on, or back. */
    public void move(Duration by) {
        set(offset.plus(by));
    }

    /** Sets the clock to an instant, from which it goes on. */
    public void set(Instant to) {
        set(Duration.between(Instant.now(), to));
    }

    /** Back to the real time. */
    public void reset() {
        set(Duration.ZERO);
    }

    /** Tokens are as old as the clock says. */
    private void set(Duration newOffset) {
        offset = newOffset;
        Api.forgetTokens();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
