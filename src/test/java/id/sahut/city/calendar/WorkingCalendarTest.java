package id.sahut.city.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.standard.Limit;
import id.sahut.city.standard.Limit.Unit;
import id.sahut.platform.locale.LocalisedText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    /** Holidays and joint leave of 2026 by the ministers' joint decree. */
    private static final List<Holiday> YEAR_2026 = Stream.of(
                    "01-01", "01-16", "02-16", "02-17", "03-18", "03-19", "03-20", "03-21", "03-22", "03-23", "03-24",
                    "04-03", "04-05", "05-01", "05-14", "05-15", "05-27", "05-28", "05-31", "06-01", "06-16", "08-17",
                    "08-25", "12-24", "12-25")
            .map(day -> holiday("2026-" + day))
            .toList();

    private final CalendarVersion calendar = new CalendarVersion(7, JAKARTA, CLOSE, YEAR_2026);

    @ParameterizedTest(name = "from {0} in {1} working days: {2}")
    @CsvSource({
        // an ordinary Wednesday, over a weekend
        "2026-11-25T02:11:09.123456Z, 3, 2026-11-30T10:00:00Z",
        // Tuesday before Idul Fitri: a week of leave and holidays in between
        "2026-03-17T03:00:00Z, 1, 2026-03-25T10:00:00Z",
        "2026-03-17T03:00:00Z, 3, 2026-03-27T10:00:00Z",
        "2026-03-17T03:00:00Z, 5, 2026-03-31T10:00:00Z",
        // in the middle of the holidays
        "2026-03-21T03:00:00Z, 1, 2026-03-25T10:00:00Z",
        // on a Saturday and on a Sunday
        "2026-11-28T03:00:00Z, 1, 2026-11-30T10:00:00Z",
        "2026-11-29T03:00:00Z, 1, 2026-11-30T10:00:00Z",
        // a minute before midnight in Medan, and a minute later
        "2026-11-25T16:59:59Z, 1, 2026-11-26T10:00:00Z",
        "2026-11-25T17:00:00Z, 1, 2026-11-27T10:00:00Z",
        // after the close of business the day is still that day
        "2026-11-25T11:00:00Z, 1, 2026-11-26T10:00:00Z",
        // joint leave before Christmas counts as a holiday
        "2026-12-22T03:00:00Z, 5, 2026-12-31T10:00:00Z",
        // sixty working days
        "2026-08-03T03:00:00Z, 60, 2026-10-28T10:00:00Z",
    })
    void workingDaysEndAtTheCloseOfBusinessOfTheLastOne(Instant start, int days, Instant due) {
        assertThat(calendar.due(start, limit(days, Unit.WORKING_DAYS), List.of()))
                .isEqualTo(new Deadline(due, 7, false));
    }

    @ParameterizedTest
    @CsvSource({
        // Asked on Wednesday, answered on Friday morning: Wednesday and Thursday closed while it stood still.
        "2026-11-23T03:00:00Z, 3, 2026-11-25T02:00:00Z, 2026-11-27T02:00:00Z, 2026-11-30T10:00:00Z",
        // Asked and answered on one day, before it closed: that day counts.
        "2026-11-23T03:00:00Z, 3, 2026-11-25T02:00:00Z, 2026-11-25T09:59:59Z, 2026-11-26T10:00:00Z",
        // Over a weekend nothing is lost.
        "2026-11-26T03:00:00Z, 1, 2026-11-27T11:00:00Z, 2026-11-30T01:00:00Z, 2026-11-27T10:00:00Z",
    })
    void aDayThatClosesInAPauseDoesNotCount(Instant start, int days, Instant from, Instant until, Instant due) {
        assertThat(calendar.due(start, limit(days, Unit.WORKING_DAYS), List.of(new Pause(from, until)))
                        .dueAt())
                .isEqualTo(due);
    }

    @Test
    void hoursOfAPauseComeOnTop() {
        Instant start = Instant.parse("2026-11-23T03:00:00Z");
        Pause pause = new Pause(start.plusSeconds(3600), start.plusSeconds(3 * 3600));

        assertThat(calendar.due(start, limit(24, Unit.HOURS), List.of(pause)).dueAt())
                .isEqualTo(start.plusSeconds(26 * 3600));
        assertThat(calendar.due(start, limit(1, Unit.HOURS), List.of(pause)).dueAt())
                .as("a pause that begins when it is due does not count")
                .isEqualTo(start.plusSeconds(3600));
    }

    @Test
    void hoursRunThroughNightsAndHolidays() {
        Instant start = Instant.parse("2026-03-20T15:30:00.000001Z");

        assertThat(calendar.due(start, limit(24, Unit.HOURS), List.of()).dueAt())
                .isEqualTo(Instant.parse("2026-03-21T15:30:00.000001Z"));
    }

    @Test
    void daysCountHolidaysAndEndAtTheCloseOfBusiness() {
        Instant start = Instant.parse("2026-03-17T03:00:00Z");

        assertThat(calendar.due(start, limit(4, Unit.DAYS), List.of()).dueAt())
                .isEqualTo(Instant.parse("2026-03-21T10:00:00Z"));
    }

    @ParameterizedTest(name = "from {0} in {1} {2}: provisional {3}")
    @CsvSource({
        "2026-12-28T03:00:00Z, 3, WORKING_DAYS, false",
        "2026-12-28T03:00:00Z, 4, WORKING_DAYS, true",
        "2025-12-31T03:00:00Z, 1, WORKING_DAYS, true",
        "2026-12-28T03:00:00Z, 96, HOURS, false",
        "2026-12-28T03:00:00Z, 10, DAYS, false",
    })
    void aDeadlineIsProvisionalOnlyIfUnknownHolidaysCouldMoveIt(
            Instant start, int amount, Unit unit, boolean provisional) {
        assertThat(calendar.due(start, limit(amount, unit), List.of()).provisional())
                .isEqualTo(provisional);
    }

    @Test
    void theCloseOfBusinessIsLocalTimeAlsoWhereClocksChange() {
        CalendarVersion berlin = new CalendarVersion(1, ZoneId.of("Europe/Berlin"), CLOSE, YEAR_2026);
        Instant friday = Instant.parse("2026-03-27T10:00:00Z");

        assertThat(berlin.due(friday, limit(1, Unit.WORKING_DAYS), List.of()).dueAt())
                .isEqualTo(Instant.parse("2026-03-30T15:00:00Z"));
    }

    @Test
    void aCloseOfBusinessThatTheClocksSkipIsAnHourLater() {
        CalendarVersion berlin = new CalendarVersion(1, ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30), YEAR_2026);
        Instant saturday = Instant.parse("2026-03-28T10:00:00Z");

        assertThat(berlin.due(saturday, limit(1, Unit.DAYS), List.of()).dueAt())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void betweenTheEventAndTheDeadlineLieExactlyThatManyWorkingDays() {
        Random random = new Random(20260317);
        for (int i = 0; i < 5_000; i++) {
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(330 * 86_400));
            int days = 1 + random.nextInt(60);
            LocalDate event = LocalDate.ofInstant(start, JAKARTA);

            Instant due = calendar.due(start, limit(days, Unit.WORKING_DAYS), List.of())
                    .dueAt();

            LocalDate last = LocalDate.ofInstant(due, JAKARTA);
            assertThat(due.atZone(JAKARTA).toLocalTime()).isEqualTo(CLOSE);
            assertThat(worked(last)).as("%s is worked", last).isTrue();
            assertThat(event.plusDays(1).datesUntil(last.plusDays(1)).filter(WorkingCalendarTest::worked))
                    .as("%d working days from %s", days, start)
                    .hasSize(days);
        }
    }

    @Test
    void aWorkingDayIsAWeekdayWithoutAHoliday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 17))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 18)))
                .as("joint leave")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 17)))
                .as("a holiday")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22)))
                .as("a Saturday")
                .isFalse();
    }

    /** By the list, not by the class under test. */
    private static boolean worked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && YEAR_2026.stream().noneMatch(holiday -> holiday.on().equals(day));
    }

    private static Limit limit(int amount, Unit unit) {
        return new Limit("any", amount, unit);
    }

    private static Holiday holiday(String day) {
        return new Holiday(LocalDate.parse(day), new LocalisedText(day, day), false);
    }
}
