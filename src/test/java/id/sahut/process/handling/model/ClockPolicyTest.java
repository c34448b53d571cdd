package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.ClockEffect;
import id.sahut.process.handling.ClockEffect.Kind;
import id.sahut.process.handling.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-04T03:00:00Z");

    @Test
    void whatIsMetOrCancelledEndsThenAndThere() {
        List<CaseClock> after = apply(
                List.of(running(ClockKind.VERIFICATION, 3), running(ClockKind.TRANSFER, 1)),
                effect(Kind.MEET, ClockKind.VERIFICATION),
                effect(Kind.CANCEL, ClockKind.TRANSFER));

        assertThat(after)
                .extracting(CaseClock::clock, CaseClock::state, CaseClock::endedAt)
                .containsExactly(
                        tuple(ClockKind.VERIFICATION, ClockState.DONE, NOW),
                        tuple(ClockKind.TRANSFER, ClockState.CANCELLED, NOW));
    }

    @Test
    void onlyTheClockNamedIsTouched() {
        List<CaseClock> clocks = List.of(running(ClockKind.RESOLUTION, 14));

        assertThat(apply(clocks, effect(Kind.MEET, ClockKind.VERIFICATION), effect(Kind.CANCEL, ClockKind.TRANSFER)))
                .isEqualTo(clocks);
    }

    @Test
    void aRestartCancelsTheRunningOneAndComesLast() {
        CaseClock other = running(ClockKind.RESOLUTION, 14);

        List<CaseClock> after = apply(
                List.of(running(ClockKind.FIRST_RESPONSE, 5), other), effect(Kind.RESTART, ClockKind.FIRST_RESPONSE));

        assertThat(after)
                .extracting(CaseClock::clock, CaseClock::state)
                .containsExactly(
                        tuple(ClockKind.FIRST_RESPONSE, ClockState.CANCELLED),
                        tuple(ClockKind.RESOLUTION, ClockState.RUNNING),
                        tuple(ClockKind.FIRST_RESPONSE, ClockState.RUNNING));
        assertThat(after.get(1)).isEqualTo(other);
    }

    @Test
    void ensuringStartsOnlyWhatDoesNotRun() {
        CaseClock resolution = running(ClockKind.RESOLUTION, 14);

        assertThat(apply(List.of(resolution), effect(Kind.ENSURE, ClockKind.RESOLUTION)))
                .containsExactly(resolution);
        assertThat(apply(List.of(resolution.ended(ClockState.DONE, NOW)), effect(Kind.ENSURE, ClockKind.RESOLUTION)))
                .extracting(CaseClock::running)
                .containsExactly(false, true);
    }

    @Test
    void whatStartedInTheSameStepCountsForTheNextEffect() {
        assertThat(apply(
                        List.of(),
                        effect(Kind.RESTART, ClockKind.RESOLUTION),
                        effect(Kind.ENSURE, ClockKind.RESOLUTION)))
                .hasSize(1);
    }

    @Test
    void theEarliestRunningClockIsWhenTheCaseIsDue() {
        Case subject = CaseFixture.opened();
        CaseClock early = running(ClockKind.FIRST_RESPONSE, 5);
        CaseClock over = running(ClockKind.VERIFICATION, 1).ended(ClockState.DONE, NOW);

        subject.run(List.of(running(ClockKind.RESOLUTION, 14), early, over));

        assertThat(subject.dueAt()).isEqualTo(early.dueAt());

        subject.run(List.of(over));

        assertThat(subject.dueAt()).as("nothing runs").isNull();
    }

    @Test
    void withoutALimitNoClockStarts() {
        assertThat(ClockPolicy.apply(
                        List.of(),
                        List.of(effect(Kind.RESTART, ClockKind.RESOLUTION)),
                        NOW,
                        new SimpleRules(Map.of(), false)))
                .isEmpty();
    }

    @Test
    void aPausedClockStandsStillAndIsDueLaterByAsMuch() {
        Instant later = NOW.plus(Duration.ofDays(2));
        List<CaseClock> paused =
                apply(List.of(running(ClockKind.RESOLUTION, 7)), effect(Kind.PAUSE, ClockKind.RESOLUTION));

        assertThat(paused).extracting(CaseClock::state).containsExactly(ClockState.PAUSED);
        assertThat(paused.get(0).breached(NOW.plus(Duration.ofDays(30)))).isFalse();

        List<CaseClock> resumed = apply(later, paused, effect(Kind.RESUME, ClockKind.RESOLUTION));

        assertThat(resumed).singleElement().satisfies(clock -> {
            assertThat(clock.running()).isTrue();
            assertThat(clock.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7 + 2)));
            assertThat(clock.alarmAt()).isEqualTo(clock.dueAt());
        });
    }

    @Test
    void whatStandsStillCanEndToo() {
        List<CaseClock> paused =
                apply(List.of(running(ClockKind.RESOLUTION, 7)), effect(Kind.PAUSE, ClockKind.RESOLUTION));

        assertThat(apply(paused, effect(Kind.MEET, ClockKind.RESOLUTION)))
                .extracting(CaseClock::state)
                .containsExactly(ClockState.DONE);
        assertThat(apply(paused, effect(Kind.ENSURE, ClockKind.RESOLUTION))).hasSize(1);
    }

    @Test
    void theReportersTimeStartsAtOnceOnlyIfThereIsNobodyToTell() {
        ClockEffect effect = effect(Kind.ENSURE_ONCE_KNOWN, ClockKind.REPORTER_WINDOW);

        assertThat(apply(List.of(), effect)).isEmpty();
        assertThat(ClockPolicy.apply(List.of(), List.of(effect), NOW, new SimpleRules(SimpleRules.SEVEN_DAYS, true)))
                .hasSize(1);
    }

    @Test
    void aQuestionToTheReporterRingsHalfWay() {
        assertThat(apply(List.of(), effect(Kind.ASK, ClockKind.REPORTER_WINDOW)))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(20)));
                    assertThat(clock.alarmAt()).isEqualTo(NOW.plus(Duration.ofDays(10)));
                });
    }

    @Test
    void recountingKeepsTheStartAndTakesTheNewRule() {
        List<CaseClock> recounted = apply(
                NOW.plus(Duration.ofDays(1)),
                List.of(running(ClockKind.RESOLUTION, 14)),
                effect(Kind.RECOUNT, ClockKind.RESOLUTION));

        assertThat(recounted).singleElement().satisfies(clock -> {
            assertThat(clock.startedAt()).isEqualTo(NOW);
            assertThat(clock.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        });
        assertThat(ClockPolicy.apply(
                        recounted,
                        List.of(effect(Kind.RECOUNT, ClockKind.RESOLUTION)),
                        NOW,
                        new SimpleRules(Map.of(), false)))
                .extracting(CaseClock::state)
                .containsExactly(ClockState.CANCELLED);
    }

    @Test
    void theColumnReadsBackWhatItWrote() {
        ClocksColumn column = new ClocksColumn();
        List<CaseClock> clocks = List.of(
                running(ClockKind.VERIFICATION, 3).ended(ClockState.DONE, NOW.plusNanos(123_456_000)),
                running(ClockKind.RESOLUTION, 14));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(clocks)))
                .isEqualTo(clocks);
    }

    private static List<CaseClock> apply(List<CaseClock> clocks, ClockEffect... effects) {
        return apply(NOW, clocks, effects);
    }

    private static List<CaseClock> apply(Instant now, List<CaseClock> clocks, ClockEffect... effects) {
        return ClockPolicy.apply(clocks, List.of(effects), now, SimpleRules.ALL_SEVEN_DAYS);
    }

    private static ClockEffect effect(Kind kind, ClockKind clock) {
        return new ClockEffect(kind, clock);
    }

    private static CaseClock running(ClockKind clock, int days) {
        return CaseClock.started(
                clock,
                new Limit("rule", days, Limit.Unit.DAYS),
                NOW,
                new Deadline(NOW.plus(Duration.ofDays(days)), 1, false));
    }
}
