package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.category.ReportKind;
import id.sahut.city.standard.ClockKind;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseFixture;
import id.sahut.process.handling.model.CaseLedger;
import id.sahut.process.handling.model.ClockPolicy;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.model.SimpleRules;
import id.sahut.process.handling.model.WayBack;
import id.sahut.process.report.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
            CaseStatus.CLOSED, Set.of(),
            CaseStatus.ARCHIVED, Set.of(),
            CaseStatus.WITHDRAWN, Set.of());

    private final Set<CaseStatus> visited = EnumSet.noneOf(CaseStatus.class);
    private final Set<CaseEvent> happened = EnumSet.of(CaseEvent.SUBMITTED);

    @RepeatedTest(300)
    void aRandomLifeKeepsItsPromises(RepetitionInfo repetition) {
        walk(repetition.getCurrentRepetition());
    }

    @Test
    void theWalksComeEverywhereAndThroughEverything() {
        for (int seed = 1; seed <= 300; seed++) {
            walk(seed);
        }
        assertThat(visited).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(CaseStatus.MERGED)));
        assertThat(happened).containsExactlyInAnyOrder(CaseEvent.values());
    }

    private void walk(long seed) {
        Random random = new Random(seed);
        Case subject = CaseFixture.walking(
                pick(random, List.of(ReportKind.values())),
                random.nextInt(4) == 0 ? Channel.PHONE : Channel.CITY_APP,
                random.nextInt(3) > 0);
        Instant now = CaseFixture.SUBMITTED_AT;
        run(subject, List.of(ClockEffect.restart(ClockKind.VERIFICATION)), now);
        HistoryEntry first = CaseLedger.open(
                subject,
                CaseStatus.SUBMITTED,
                id(random),
                now,
                Actor.REPORTER,
                EntryDetail.NONE,
                CaseFixture.EVIDENCE_DIGEST);
        assertThat(first.sequence()).isEqualTo(1);
        Set<String> hashes = new HashSet<>(Set.of(first.hash()));
        check(subject, seed);
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(5000)));
            if (subject.status() == CaseStatus.ANSWERED && random.nextInt(3) == 0) {
                run(subject, List.of(ClockEffect.ensure(ClockKind.REPORTER_WINDOW)), now);
            }
            Instant at = now;
            List<Transition> possible = CaseTransitions.TABLE.stream()
                    .filter(row -> row.who().stream()
                            .anyMatch(
                                    role -> row.from().contains(subject.facts().statusFor(role))))
                    .filter(row -> row.guards().stream().allMatch(guard -> guard.holds(subject.facts(), at)))
                    // Endings are rare, or the walk would be over before it began.
                    .filter(row -> !subject.status().open()
                            || row.to(subject.status(), back(row, subject), false)
                                    .open()
                            || random.nextInt(10) == 0)
                    .toList();
            if (!possible.isEmpty()) {
                HistoryEntry entry = step(subject, pick(random, possible), random, now);
                assertThat(hashes.add(entry.hash())).isTrue();
                check(subject, seed);
            }
        }
    }

    private HistoryEntry step(Case subject, Transition row, Random random, Instant now) {
        CaseStatus before = subject.status();
        int sequence = subject.lastSequence();
        CaseStatus back = back(row, subject);
        Actor actor = actor(row, random);
        WayBack wayBack =
                row.retractable() ? WayBack.of(subject, actor.officerId(), now.plus(Duration.ofDays(1))) : WayBack.NONE;
        if (row.target() == Transition.Target.DISPOSED) {
            subject.disposeTo(random.nextInt(3) == 0 ? "pln" : "dishub");
        }
        List<CaseClock> expected = null;
        if (row.event() == CaseEvent.RETRACTED) {
            subject.restore();
            expected = subject.clocks();
        }
        boolean outside = "pln".equals(subject.agencyCode());
        CaseStatus to = row.to(before, back, outside);
        if (to == CaseStatus.CLOSED) {
            subject.reopenable(now.plus(Duration.ofDays(30)));
        }
        CaseLedger.Written written = CaseLedger.move(
                subject,
                to,
                id(random),
                now,
                row.event(),
                actor,
                detail(row, random),
                random.nextBoolean() ? "Sudah kami periksa di tempat." : null,
                wayBack);
        run(subject, outside ? row.clocksOutside() : row.clocks(), now);

        HistoryEntry entry = written.entry();
        happened.add(row.event());
        assertThat(entry.sequence()).isEqualTo(sequence + 1).isEqualTo(subject.lastSequence());
        assertThat(entry.fromStatus()).isEqualTo(before);
        assertThat(entry.toStatus()).isEqualTo(subject.status());
        assertThat(entry.agencyCode()).isEqualTo(subject.agencyCode());
        assertThat(entry.hash()).isEqualTo(subject.lastHash());
        assertThat(subject.facts().undoableUntil() != null).isEqualTo(row.retractable());
        if (expected != null) {
            assertThat(subject.clocks()).as("taken back, clocks as before").isEqualTo(expected);
        }
        return entry;
    }

    private static CaseStatus back(Transition row, Case subject) {
        return row.event() == CaseEvent.RETRACTED
                ? subject.undo().status()
                : subject.progress().previousStatus();
    }

    private static EntryDetail detail(Transition row, Random random) {
        return switch (row.event()) {
            case PROTECTED -> EntryDetail.protection(random.nextBoolean(), random.nextBoolean());
            case TRANSFER_REQUESTED -> EntryDetail.target("dlh");
            case CLOCK_BREACHED -> EntryDetail.late(ClockKind.RESOLUTION, 1);
            case ESCALATED -> EntryDetail.late(ClockKind.RESOLUTION, 2 + random.nextInt(2));
            case ASSIGNED -> EntryDetail.assignment(id(random));
            default -> EntryDetail.NONE;
        };
    }

    private void check(Case subject, long seed) {
        CaseStatus status = subject.status();
        visited.add(status);
        Set<ClockKind> running = kinds(subject, CaseClock::running, seed);
        Set<ClockKind> paused = kinds(subject, CaseClock::paused, seed);
        assertThat(subject.dueAt())
                .as("seed %s", seed)
                .isEqualTo(subject.clocks().stream()
                        .filter(CaseClock::running)
                        .map(CaseClock::dueAt)
                        .min(Instant::compareTo)
                        .orElse(null));
        assertThat(subject.alarmAt() == null).as("what runs rings").isEqualTo(running.isEmpty());
        switch (status) {
            case TRANSFER_REQUESTED -> assertThat(running).as("seed %s", seed).contains(ClockKind.TRANSFER);
            case ANSWERED -> {
                assertThat(running).as("seed %s", seed).isSubsetOf(ClockKind.REPORTER_WINDOW);
                if (subject.nobodyToTell()) {
                    assertThat(running).as("seed %s", seed).isNotEmpty();
                }
            }
            case NEEDS_INFORMATION -> {
                assertThat(running).as("seed %s", seed).containsExactly(ClockKind.REPORTER_WINDOW);
                assertThat(paused)
                        .as("seed %s", seed)
                        .isEqualTo(expected(subject, subject.progress().previousStatus()));
            }
            default -> assertThat(running).as("in %s, seed %s", status, seed).isEqualTo(expected(subject, status));
        }
        if (status != CaseStatus.NEEDS_INFORMATION) {
            assertThat(paused).as("in %s, seed %s", status, seed).isEmpty();
        }
        assertThat(subject.progress().escalationLevel()).isLessThanOrEqualTo(2);
        assertThat(subject.facts().transfers()).isLessThanOrEqualTo(3);
    }

    private static Set<ClockKind> expected(Case subject, CaseStatus status) {
        Set<ClockKind> expected = new HashSet<>(RUNNING.get(status));
        if (subject.kind() == ReportKind.ASPIRATION) {
            expected.remove(ClockKind.RESOLUTION);
        }
        return expected;
    }

    private static Set<ClockKind> kinds(Case subject, Predicate<CaseClock> which, long seed) {
        List<ClockKind> found =
                subject.clocks().stream().filter(which).map(CaseClock::clock).toList();
        assertThat(found).as("one clock of a kind, seed %s", seed).doesNotHaveDuplicates();
        return new HashSet<>(found);
    }

    private static void run(Case subject, List<ClockEffect> effects, Instant now) {
        Map<ClockKind, Integer> days = new HashMap<>(DAYS);
        if (subject.kind() == ReportKind.ASPIRATION) {
            days.remove(ClockKind.RESOLUTION);
        }
        subject.run(ClockPolicy.apply(subject.clocks(), effects, now, new SimpleRules(days, subject.nobodyToTell())));
    }

    private static Actor actor(Transition row, Random random) {
        ActorRole role = pick(random, List.copyOf(EnumSet.copyOf(row.who())));
        return switch (role) {
            case REPORTER -> Actor.REPORTER;
            case SYSTEM -> Actor.SYSTEM;
            default -> new Actor(role, id(random));
        };
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
