package id.sahut.process.handling.model;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.calendar.Pause;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.ClockEffect;
import id.sahut.process.handling.ClockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a transition does to the clocks of a case. */
public final class ClockPolicy {

    private ClockPolicy() {}

    /** What the clocks of one case go by. */
    public interface Rules {

        /** How long a clock that starts at a time may run; none where no limit is set, as for resolving an aspiration. */
        Optional<Limit> limit(ClockKind clock, Instant startedAt);

        /** How long the reporter has to supply information. */
        Limit toSupplyInformation();

        /** After how long they are reminded. */
        Limit toBeReminded();

        Deadline due(Instant start, Limit limit, List<Pause> pauses);

        /** Whether there is nobody to tell an answer to: it counts as known at once. */
        boolean nobodyToTell();
    }

    /** The clocks after the effects, applied in order; what starts comes last. */
    public static List<CaseClock> apply(List<CaseClock> clocks, List<ClockEffect> effects, Instant now, Rules rules) {
        List<CaseClock> after = new ArrayList<>(clocks);
        for (ClockEffect effect : effects) {
            ClockKind kind = effect.clock();
            switch (effect.kind()) {
                case MEET -> change(after, kind, clock -> clock.ended(ClockState.DONE, now));
                case CANCEL -> change(after, kind, clock -> clock.ended(ClockState.CANCELLED, now));
                case RESTART -> {
                    change(after, kind, clock -> clock.ended(ClockState.CANCELLED, now));
                    start(after, kind, now, rules);
                }
                case ENSURE -> ensure(after, kind, now, rules);
                case ENSURE_ONCE_KNOWN -> {
                    if (rules.nobodyToTell()) {
                        ensure(after, kind, now, rules);
                    }
                }
                case ASK -> {
                    change(after, kind, clock -> clock.ended(ClockState.CANCELLED, now));
                    Limit limit = rules.toSupplyInformation();
                    CaseClock asked = CaseClock.started(kind, limit, now, rules.due(now, limit, List.of()));
                    Instant reminder =
                            rules.due(now, rules.toBeReminded(), List.of()).dueAt();
                    after.add(asked.rung(0, reminder));
                }
                case PAUSE -> change(after, kind, clock -> clock.running() ? clock.paused(now) : clock);
                case RESUME -> change(after, kind, clock -> clock.paused() ? resumed(clock, now, rules) : clock);
                case RECOUNT -> change(after, kind, clock -> recounted(clock, now, rules));
            }
        }
        return List.copyOf(after);
    }

    /** Clocks as they were, but for how far up their lateness has been told since: nothing is told twice. */
    static List<CaseClock> toldAlready(List<CaseClock> before, List<CaseClock> since) {
        return before.stream()
                .map(clock -> since.stream()
                        .filter(later -> later.clock() == clock.clock()
                                && later.startedAt().equals(clock.startedAt())
                                && later.dueAt().equals(clock.dueAt())
                                && later.rung() > clock.rung())
                        .findFirst()
                        .map(later -> clock.rung(later.rung(), later.alarmAt()))
                        .orElse(clock))
                .toList();
    }

    /** The earliest of the times that running clocks have; null if none has one. */
    static @Nullable Instant earliest(List<CaseClock> clocks, Function<CaseClock, @Nullable Instant> time) {
        return clocks.stream()
                .filter(CaseClock::running)
                .flatMap(clock -> Stream.ofNullable(time.apply(clock)))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static CaseClock resumed(CaseClock clock, Instant now, Rules rules) {
        CaseClock running = clock.resumed(now);
        return running.due(rules.due(running.startedAt(), running.limit(), running.pauses()));
    }

    /** By the rule for what the case is now, from the same start; without a rule for it, it no longer matters. */
    private static CaseClock recounted(CaseClock clock, Instant now, Rules rules) {
        return rules.limit(clock.clock(), clock.startedAt())
                .map(limit -> limit.equals(clock.limit())
                        ? clock
                        : clock.limited(limit).due(rules.due(clock.startedAt(), limit, over(clock))))
                .orElseGet(() -> clock.ended(ClockState.CANCELLED, now));
    }

    private static List<Pause> over(CaseClock clock) {
        return clock.pauses().stream().filter(pause -> pause.until() != null).toList();
    }

    private static void ensure(List<CaseClock> clocks, ClockKind kind, Instant now, Rules rules) {
        if (clocks.stream().noneMatch(clock -> clock.clock() == kind && clock.open())) {
            start(clocks, kind, now, rules);
        }
    }

    private static void start(List<CaseClock> clocks, ClockKind kind, Instant now, Rules rules) {
        rules.limit(kind, now)
                .ifPresent(limit -> clocks.add(CaseClock.started(kind, limit, now, rules.due(now, limit, List.of()))));
    }

    private static void change(List<CaseClock> clocks, ClockKind kind, UnaryOperator<CaseClock> change) {
        clocks.replaceAll(clock -> clock.clock() == kind && clock.open() ? change.apply(clock) : clock);
    }
}
