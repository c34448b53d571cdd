package id.sahut.process.handling.model;

import id.sahut.city.standard.ClockKind;
import id.sahut.process.handling.CaseClock;
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
        Optional<CaseClock> start(ClockKind clock);
    }

    /** The clocks after the effects, applied in order; what starts comes last. */
    public static List<CaseClock> apply(
            List<CaseClock> clocks, List<ClockEffect> effects, Instant now, Starter starter) {
        List<CaseClock> after = new ArrayList<>(clocks);
        for (ClockEffect effect : effects) {
            switch (effect.kind()) {
                case MEET -> end(after, effect.clock(), ClockState.DONE, now);
                case CANCEL -> end(after, effect.clock(), ClockState.CANCELLED, now);
                case RESTART -> {
                    end(after, effect.clock(), ClockState.CANCELLED, now);
                    starter.start(effect.clock()).ifPresent(after::add);
                }
                case ENSURE -> {
                    if (after.stream().noneMatch(clock -> runs(clock, effect.clock()))) {
                        starter.start(effect.clock()).ifPresent(after::add);
                    }
                }
            }
        }
        return List.copyOf(after);
    }

    private static void end(List<CaseClock> clocks, ClockKind kind, ClockState how, Instant now) {
        clocks.replaceAll(clock -> runs(clock, kind) ? clock.ended(how, now) : clock);
    }

    private static boolean runs(CaseClock clock, ClockKind kind) {
        return clock.clock() == kind && clock.running();
    }
}
