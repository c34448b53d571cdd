package id.sahut.process.handling.model;

import id.sahut.city.standard.ClockKind;
import id.sahut.process.handling.ClockEffect;
import id.sahut.process.handling.ClockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a transition does to the clocks of a case. */
public final class ClockPolicy {

    private ClockPolicy() {}

    /** Makes a clock, or none where the service standards set no limit: an aspiration has no time to be resolved in. */
    public interface Starter {
        Optional<CaseClock> start(ClockKind clock, int ordinal);
    }

    /**
     * Applies the effects in order and caches the earliest due time in the case.
     *
     * @param clocks of the case, all of them; those there are end in place
     * @return the clocks that were started
     */
    public static List<CaseClock> apply(
            Case subject, List<CaseClock> clocks, List<ClockEffect> effects, Instant now, Starter starter) {
        List<CaseClock> all = new ArrayList<>(clocks);
        List<CaseClock> started = new ArrayList<>();
        for (ClockEffect effect : effects) {
            Optional<CaseClock> running = all.stream()
                    .filter(clock -> clock.clock() == effect.clock() && clock.running())
                    .findFirst();
            switch (effect.kind()) {
                case MEET -> running.ifPresent(clock -> clock.end(ClockState.DONE, now));
                case CANCEL -> running.ifPresent(clock -> clock.end(ClockState.CANCELLED, now));
                case RESTART -> {
                    running.ifPresent(clock -> clock.end(ClockState.CANCELLED, now));
                    start(effect.clock(), all, started, starter);
                }
                case ENSURE -> {
                    if (running.isEmpty()) {
                        start(effect.clock(), all, started, starter);
                    }
                }
            }
        }
        subject.due(all.stream()
                .filter(CaseClock::running)
                .map(CaseClock::dueAt)
                .min(Instant::compareTo)
                .orElse(null));
        return started;
    }

    private static void start(ClockKind kind, List<CaseClock> all, List<CaseClock> started, Starter starter) {
        int ordinal = all.stream().mapToInt(CaseClock::ordinal).max().orElse(0) + 1;
        starter.start(kind, ordinal).ifPresent(clock -> {
            all.add(clock);
            started.add(clock);
        });
    }
}
