package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.category.ReportKind;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseFixture;
import id.sahut.process.handling.model.CaseLedger;
import id.sahut.process.handling.model.ClockPolicy;
import id.sahut.process.handling.model.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever order things happen in, as far as the table lets them: a case never stands still, and its history is whole. */
class CaseWalkTest {

    private static final int STEPS = 60;
    private static final Map<ClockKind, Integer> DAYS = Map.of(
            ClockKind.VERIFICATION, 3,
            ClockKind.FIRST_RESPONSE, 5,
            ClockKind.RESOLUTION, 14,
            ClockKind.TRANSFER, 1,
            ClockKind.REPORTER_WINDOW, 10);

    /** What must run in a state, and may not, if limits are set for all clocks. */
    private static final Map<CaseStatus, Set<ClockKind>> RUNNING = Map.of(
            CaseStatus.SUBMITTED, EnumSet.of(ClockKind.VERIFICATION),
            CaseStatus.DISPOSED, EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION),
            CaseStatus.IN_PROGRESS, EnumSet.of(ClockKind.RESOLUTION),
            CaseStatus.FORWARDED, EnumSet.of(ClockKind.RESOLUTION),
            CaseStatus.ANSWERED, EnumSet.of(ClockKind.REPORTER_WINDOW),
            CaseStatus.CLOSED, Set.of(),
            CaseStatus.ARCHIVED, Set.of(),
            CaseStatus.WITHDRAWN, Set.of());

    private final Set<CaseStatus> visited = EnumSet.noneOf(CaseStatus.class);

    @RepeatedTest(200)
    void aRandomLifeKeepsItsPromises(RepetitionInfo repetition) {
        walk(repetition.getCurrentRepetition());
    }

    @Test
    void theWalksComeEverywhere() {
        for (int seed = 1; seed <= 200; seed++) {
            walk(seed);
        }
        assertThat(visited)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(CaseStatus.NEEDS_INFORMATION, CaseStatus.MERGED)));
    }

    private void walk(long seed) {
        Random random = new Random(seed);
        Case subject = CaseFixture.opened(pick(random, List.of(ReportKind.values())));
        Instant now = CaseFixture.SUBMITTED_AT;
        run(subject, List.of(ClockEffect.restart(ClockKind.VERIFICATION)), now);
        HistoryEntry first = CaseLedger.open(subject, id(random), Actor.REPORTER, CaseFixture.EVIDENCE_DIGEST);
        assertThat(first.sequence()).isEqualTo(1);
        Set<String> hashes = new HashSet<>(Set.of(first.hash()));
        check(subject, seed);
        for (int step = 0; step < STEPS; step++) {
            List<Transition> possible = CaseTransitions.TABLE.stream()
                    .filter(row -> row.from().contains(subject.status()))
                    .filter(row -> CaseTransitions.holds(row.guard(), subject.facts()))
                    // Endings are rare, or the walk would be over before it began.
                    .filter(row -> row.to(subject.status(), false).open() || random.nextInt(10) == 0)
                    .toList();
            if (possible.isEmpty()) {
                continue;
            }
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(5000)));
            Transition row = pick(random, possible);
            CaseStatus before = subject.status();
            int sequence = subject.lastSequence();
            if (row.target() == Transition.Target.DISPOSED) {
                subject.disposeTo(random.nextInt(3) == 0 ? "pln" : "dishub");
            }
            boolean outside = "pln".equals(subject.agencyCode());
            CaseLedger.Written written = CaseLedger.move(
                    subject,
                    row.to(before, outside),
                    id(random),
                    now,
                    row.event(),
                    actor(row, random),
                    row.event() == CaseEvent.PROTECTED
                            ? EntryDetail.protection(random.nextBoolean(), random.nextBoolean())
                            : EntryDetail.NONE,
                    random.nextBoolean() ? "Sudah kami periksa di tempat." : null);
            run(subject, outside ? row.clocksOutside() : row.clocks(), now);

            HistoryEntry entry = written.entry();
            assertThat(entry.sequence()).isEqualTo(sequence + 1).isEqualTo(subject.lastSequence());
            assertThat(entry.fromStatus()).isEqualTo(before);
            assertThat(entry.toStatus()).isEqualTo(subject.status());
            assertThat(entry.agencyCode()).isEqualTo(subject.agencyCode());
            assertThat(entry.hash()).isEqualTo(subject.lastHash());
            assertThat(hashes.add(entry.hash())).isTrue();
            check(subject, seed);
        }
    }

    private void check(Case subject, long seed) {
        CaseStatus status = subject.status();
        visited.add(status);
        Set<ClockKind> running = EnumSet.noneOf(ClockKind.class);
        for (CaseClock clock : subject.clocks()) {
            if (clock.running()) {
                assertThat(running.add(clock.clock()))
                        .as("two %s clocks run, seed %s", clock.clock(), seed)
                        .isTrue();
            }
        }
        assertThat(subject.dueAt())
                .as("seed %s", seed)
                .isEqualTo(subject.clocks().stream()
                        .filter(CaseClock::running)
                        .map(CaseClock::dueAt)
                        .min(Instant::compareTo)
                        .orElse(null));
        if (status == CaseStatus.TRANSFER_REQUESTED) {
            assertThat(running).as("seed %s", seed).contains(ClockKind.TRANSFER);
            return;
        }
        Set<ClockKind> expected = new HashSet<>(RUNNING.get(status));
        if (subject.kind() == ReportKind.ASPIRATION) {
            expected.remove(ClockKind.RESOLUTION);
        }
        assertThat(running).as("in %s, seed %s", status, seed).isEqualTo(expected);
    }

    private void run(Case subject, List<ClockEffect> effects, Instant now) {
        subject.run(ClockPolicy.apply(subject.clocks(), effects, now, clock -> {
            if (clock == ClockKind.RESOLUTION && subject.kind() == ReportKind.ASPIRATION) {
                return Optional.empty();
            }
            int days = DAYS.get(clock);
            return Optional.of(CaseClock.started(
                    clock,
                    new Limit("rule", days, Limit.Unit.DAYS),
                    now,
                    new Deadline(now.plus(Duration.ofDays(days)), 1, false)));
        }));
    }

    private static Actor actor(Transition row, Random random) {
        ActorRole role = pick(random, List.copyOf(EnumSet.copyOf(row.who())));
        return role == ActorRole.REPORTER ? Actor.REPORTER : new Actor(role, id(random));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
