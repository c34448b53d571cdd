package id.sahut.city.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Warns when the holidays of next year are missing from October on, by when the ministers' joint decree is out as a rule,
 * and whenever those of this year are: deadlines that reach into such a year are only provisional.
 */
@ApplicationScoped
class MissingHolidays {

    private static final Logger LOG = Logger.getLogger(MissingHolidays.class);
    private static final Month EXPECTED_FROM = Month.OCTOBER;

    private final WorkingCalendar calendar;

    MissingHolidays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("sahut.calendar.holidays.missing", () -> year().isPresent() ? 1 : 0)
                .description("1 while a year's holidays are missing that should be known by now")
                .register(registry);
    }

    /** The first year whose holidays should be known by now and are not. */
    Optional<Integer> year() {
        LocalDate today = calendar.today();
        int thisYear = today.getYear();
        if (!calendar.knows(thisYear)) {
            return Optional.of(thisYear);
        }
        return today.getMonth().compareTo(EXPECTED_FROM) >= 0 && !calendar.knows(thisYear + 1)
                ? Optional.of(thisYear + 1)
                : Optional.empty();
    }

    @Scheduled(every = "24h", delayed = "1m")
    void warn() {
        year().ifPresent(year -> LOG.warnf(
                "The holidays of %d are missing: deadlines that reach into it are provisional. Enter them with"
                        + " replaceHolidays, or in holidays.csv.",
                year));
    }
}
