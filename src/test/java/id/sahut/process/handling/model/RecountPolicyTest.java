package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.city.standard.Limit.Unit;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RecountPolicyTest {

    private static final Instant START = Instant.parse("2026-12-21T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-29T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-22T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void anOpenClockInWorkingDaysFollowsTheNewVersion() {
        CaseClock clock = clock(3, Unit.WORKING_DAYS);

        CaseClock after = recounted(clock, NOW, DUE.plus(DAY));

        assertThat(after.dueAt()).isEqualTo(DUE.plus(DAY));
        assertThat(after.calendarVersion()).isEqualTo(4);
        assertThat(after.provisional()).isTrue();
        assertThat(after.startedAt()).isEqualTo(START);
        assertThat(after.limit()).isEqualTo(clock.limit());
        assertThat(after.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aDeadlineMayAlsoComeForward() {
        assertThat(recounted(clock(3, Unit.WORKING_DAYS), NOW, DUE.minus(DAY)).dueAt())
                .isEqualTo(DUE.minus(DAY));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WORKING_DAYS")
    void whatDoesNotCountWorkingDaysStays(Unit unit) {
        CaseClock clock = clock(3, unit);

        assertThat(recounted(clock, NOW, DUE.plus(DAY))).isEqualTo(clock);
        assertThat(RecountPolicy.lowestVersion(List.of(clock))).isNull();
    }

    @Test
    void whatIsOverStays() {
        CaseClock done = clock(3, Unit.WORKING_DAYS).ended(ClockState.DONE, NOW);
        CaseClock missed = clock(3, Unit.WORKING_DAYS);

        assertThat(recounted(done, NOW, DUE.plus(DAY))).isEqualTo(done);
        assertThat(recounted(missed, DUE, DUE.plus(DAY))).isEqualTo(missed);
        assertThat(RecountPolicy.lowestVersion(List.of(done))).isNull();
    }

    @Test
    void noDeadlineMovesToWhereItWouldBeMissedAlready() {
        CaseClock clock = clock(3, Unit.WORKING_DAYS);

        assertThat(recounted(clock, DUE.minus(DAY), DUE.minus(DAY))).isEqualTo(clock);
    }

    @Test
    void aClockOfThisVersionOrANewerOneStays() {
        CaseClock same = clock(4, Unit.WORKING_DAYS);
        CaseClock newer = clock(5, Unit.WORKING_DAYS);

        assertThat(recounted(same, NOW, DUE.plus(DAY))).isEqualTo(same);
        assertThat(recounted(newer, NOW, DUE.plus(DAY))).isEqualTo(newer);
    }

    @Test
    void theOldestVersionOfThoseThatFollowTheCalendarCounts() {
        CaseClock done = clock(1, Unit.WORKING_DAYS).ended(ClockState.DONE, NOW);

        assertThat(RecountPolicy.lowestVersion(
                        List.of(done, clock(2, Unit.HOURS), clock(4, Unit.WORKING_DAYS), clock(3, Unit.WORKING_DAYS))))
                .isEqualTo(3);
    }

    private static CaseClock recounted(CaseClock clock, Instant now, Instant due) {
        return RecountPolicy.recount(List.of(clock), 4, now, any -> new Deadline(due, 4, true))
                .get(0);
    }

    private static CaseClock clock(int version, Unit unit) {
        return CaseClock.started(
                ClockKind.RESOLUTION, new Limit("any", 5, unit), START, new Deadline(DUE, version, false));
    }
}
