package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.process.handling.ClockEffect;
import id.sahut.process.handling.ClockEffect.Kind;
import id.sahut.process.handling.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-04T03:00:00Z");

    private final Case subject = CaseFixture.opened();

    @Test
    void whatIsMetOrCancelledEndsThenAndThere() {
        CaseClock verification = running(1, ClockKind.VERIFICATION, 3);
        CaseClock transfer = running(2, ClockKind.TRANSFER, 1);

        List<CaseClock> started = apply(
                List.of(verification, transfer),
                effect(Kind.MEET, ClockKind.VERIFICATION),
                effect(Kind.CANCEL, ClockKind.TRANSFER));

        assertThat(started).isEmpty();
        assertThat(verification.state()).isEqualTo(ClockState.DONE);
        assertThat(verification.running()).isFalse();
        assertThat(transfer.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(subject.dueAt()).as("nothing runs").isNull();
    }

    @Test
    void onlyTheClockNamedIsTouched() {
        CaseClock resolution = running(1, ClockKind.RESOLUTION, 14);

        apply(List.of(resolution), effect(Kind.MEET, ClockKind.VERIFICATION), effect(Kind.CANCEL, ClockKind.TRANSFER));

        assertThat(resolution.running()).isTrue();
        assertThat(subject.dueAt()).isEqualTo(resolution.dueAt());
    }

    @Test
    void aRestartCancelsTheRunningOneAndTakesTheNextOrdinal() {
        CaseClock first = running(4, ClockKind.FIRST_RESPONSE, 5);
        CaseClock other = running(2, ClockKind.RESOLUTION, 14);

        List<CaseClock> started = apply(List.of(first, other), effect(Kind.RESTART, ClockKind.FIRST_RESPONSE));

        assertThat(first.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(started).singleElement().satisfies(clock -> {
            assertThat(clock.clock()).isEqualTo(ClockKind.FIRST_RESPONSE);
            assertThat(clock.ordinal()).isEqualTo(5);
            assertThat(clock.startedAt()).isEqualTo(NOW);
            assertThat(clock.running()).isTrue();
        });
    }

    @Test
    void ensuringStartsOnlyWhatDoesNotRun() {
        CaseClock resolution = running(1, ClockKind.RESOLUTION, 14);

        assertThat(apply(List.of(resolution), effect(Kind.ENSURE, ClockKind.RESOLUTION)))
                .isEmpty();
        assertThat(resolution.running()).isTrue();

        resolution.end(ClockState.DONE, NOW);

        assertThat(apply(List.of(resolution), effect(Kind.ENSURE, ClockKind.RESOLUTION)))
                .extracting(CaseClock::ordinal)
                .containsExactly(2);
    }

    @Test
    void whatStartedInTheSameStepCountsForTheNextEffect() {
        List<CaseClock> started =
                apply(List.of(), effect(Kind.RESTART, ClockKind.RESOLUTION), effect(Kind.ENSURE, ClockKind.RESOLUTION));

        assertThat(started).hasSize(1);
    }

    @Test
    void theEarliestRunningClockIsWhenTheCaseIsDue() {
        CaseClock late = running(1, ClockKind.RESOLUTION, 14);
        CaseClock early = running(2, ClockKind.FIRST_RESPONSE, 5);
        CaseClock over = running(3, ClockKind.VERIFICATION, 1);
        over.end(ClockState.DONE, NOW);

        apply(List.of(late, early, over));

        assertThat(subject.dueAt()).isEqualTo(early.dueAt());
    }

    @Test
    void withoutALimitNoClockStarts() {
        List<CaseClock> started = ClockPolicy.apply(
                subject,
                List.of(),
                List.of(effect(Kind.RESTART, ClockKind.RESOLUTION)),
                NOW,
                (clock, ordinal) -> Optional.empty());

        assertThat(started).isEmpty();
        assertThat(subject.dueAt()).isNull();
    }

    private List<CaseClock> apply(List<CaseClock> clocks, ClockEffect... effects) {
        return ClockPolicy.apply(
                subject, clocks, List.of(effects), NOW, (clock, ordinal) -> Optional.of(running(ordinal, clock, 7)));
    }

    private static ClockEffect effect(Kind kind, ClockKind clock) {
        return new ClockEffect(kind, clock);
    }

    private static CaseClock running(int ordinal, ClockKind clock, int days) {
        return new CaseClock(
                CaseFixture.ID,
                ordinal,
                clock,
                new Limit("rule", days, Limit.Unit.DAYS),
                NOW,
                new Deadline(NOW.plus(Duration.ofDays(days)), 1, false));
    }
}
