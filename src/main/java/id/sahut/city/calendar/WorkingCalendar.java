package id.sahut.city.calendar;

import id.sahut.city.profile.CityProfile;
import id.sahut.city.standard.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The city's days: which of them are worked, and when something that began then is due. */
@ApplicationScoped
public class WorkingCalendar {

    private final Clock clock;
    private volatile @Nullable CalendarVersion current;

    WorkingCalendar(Clock clock) {
        this.clock = clock;
    }

    /** A calendar known beforehand, for whoever works without a database. */
    public static WorkingCalendar of(Clock clock, CityProfile profile, int version, List<Holiday> holidays) {
        WorkingCalendar calendar = new WorkingCalendar(clock);
        calendar.hold(profile, version, holidays);
        return calendar;
    }

    /** Today where the city is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Where the city is. */
    public ZoneId zone() {
        return current().zone();
    }

    /**
     * When something that begins now is due, by the current version of the calendar. The day of the event does not
     * count: working days and days end at the close of business of the last one, hours to the microsecond.
     */
    public Deadline due(Instant start, Limit limit) {
        return due(start, limit, List.of());
    }

    /**
     * The same for a clock that stood still in between: a day does not count if the clock stood at its close of business,
     * hours of a pause come on top.
     *
     * @param pauses in order, all of them over
     */
    public Deadline due(Instant start, Limit limit, List<Pause> pauses) {
        return current().due(start, limit, pauses);
    }

    public boolean isWorkingDay(LocalDate date) {
        return current().isWorkingDay(date);
    }

    /** The version of the holidays; it grows with every change of them. */
    public int version() {
        return current().version();
    }

    /** All holidays of the current version, in order. */
    public Holidays holidays() {
        CalendarVersion now = current();
        return new Holidays(now.version(), now.holidays());
    }

    /** Whether the holidays of a year have been announced. */
    public boolean knows(int year) {
        return current().knows(year);
    }

    /** Takes over a version, never an older one: who read it before another was stored may come after them. */
    synchronized void hold(CityProfile profile, int version, List<Holiday> holidays) {
        CalendarVersion held = current;
        if (held == null || version >= held.version()) {
            current = new CalendarVersion(version, profile.zone(), profile.closeOfBusiness(), holidays);
        }
    }

    private CalendarVersion current() {
        CalendarVersion held = current;
        if (held == null) {
            throw new IllegalStateException("the city is not loaded yet");
        }
        return held;
    }
}
