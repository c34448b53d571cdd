package id.sahut.city.calendar;

import id.sahut.city.standard.Limit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One state of the calendar, from which deadlines follow by nothing but arithmetic. Working days are Monday to Friday
 * without the holidays and joint leave.
 */
final class CalendarVersion {

    private final int version;
    private final ZoneId zone;
    private final LocalTime closeOfBusiness;
    private final List<Holiday> named;
    private final Set<LocalDate> holidays;
    private final Set<Integer> knownYears;

    CalendarVersion(int version, ZoneId zone, LocalTime closeOfBusiness, List<Holiday> holidays) {
        this.version = version;
        this.zone = zone;
        this.closeOfBusiness = closeOfBusiness;
        this.named = List.copyOf(holidays);
        this.holidays = holidays.stream().map(Holiday::on).collect(Collectors.toUnmodifiableSet());
        this.knownYears = this.holidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    int version() {
        return version;
    }

    ZoneId zone() {
        return zone;
    }

    List<Holiday> holidays() {
        return named;
    }

    /** Whether anything was said of a year's holidays: no year is without. */
    boolean knows(int year) {
        return knownYears.contains(year);
    }

    boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(date);
    }

    /**
     * @param pauses in order, apart from one another, all of them over
     */
    Deadline due(Instant start, Limit limit, List<Pause> pauses) {
        LocalDate event = LocalDate.ofInstant(start, zone);
        return switch (limit.unit()) {
            case HOURS -> new Deadline(afterHours(start, limit.amount(), pauses), version, false);
            case DAYS -> new Deadline(close(nthDayAfter(event, limit.amount(), pauses, false)), version, false);
            case WORKING_DAYS -> {
                LocalDate last = nthDayAfter(event, limit.amount(), pauses, true);
                yield new Deadline(close(last), version, reachesIntoUnknownYear(event, last));
            }
        };
    }

    /** A day counts if the clock ran when its business closed. */
    private LocalDate nthDayAfter(LocalDate event, int n, List<Pause> pauses, boolean workingOnly) {
        LocalDate date = event;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            Instant close = close(date);
            if ((!workingOnly || isWorkingDay(date)) && pauses.stream().noneMatch(pause -> pause.covers(close))) {
                left--;
            }
        }
        return date;
    }

    private static Instant afterHours(Instant start, int hours, List<Pause> pauses) {
        Instant due = start.plus(hours, ChronoUnit.HOURS);
        for (Pause pause : pauses) {
            if (pause.until() != null && pause.from().isBefore(due)) {
                due = due.plus(Duration.between(pause.from(), pause.until()));
            }
        }
        return due;
    }

    private boolean reachesIntoUnknownYear(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!knows(year)) {
                return true;
            }
        }
        return false;
    }

    /** Where a clock change skips that hour, the hour after it. */
    private Instant close(LocalDate date) {
        return date.atTime(closeOfBusiness).atZone(zone).toInstant();
    }
}
