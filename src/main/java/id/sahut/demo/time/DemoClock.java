package id.sahut.demo.time;

import id.sahut.platform.time.MachineClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Produces the application's clock in development and in the demo jar: the machine's, ahead or behind by {@code
 * sahut.demo.clock-offset}. A production jar has neither this class nor the setting.
 */
@ApplicationScoped
class DemoClock {

    /** An ISO 8601 duration. */
    static final String SETTING = "sahut.demo.clock-offset";

    private static final Logger LOG = Logger.getLogger(DemoClock.class);

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = SETTING) Optional<Duration> configured) {
        Duration offset = configured.orElse(Duration.ZERO);
        Clock clock = MachineClock.ahead(offset);
        if (!offset.isZero()) {
            LOG.warnf("The clock is set to %s by %s", clock.instant(), SETTING);
        }
        return clock;
    }
}
