package id.sahut.process.handling.model;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.standard.Limit;
import id.sahut.process.handling.CaseClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of the calendar does to the clocks of a case. Those that are open and count working days are counted
 * anew from their start. What is over stays: a deadline that was missed stays missed, and none is moved to where it would
 * be missed already, since nobody could have kept it.
 */
public final class RecountPolicy {

    private RecountPolicy() {}

    /** When something is due by the new version. */
    public interface Calendar {
        Deadline due(CaseClock clock);
    }

    /** The clocks by a version of the calendar; those it does not concern as they were. */
    public static List<CaseClock> recount(List<CaseClock> clocks, int version, Instant now, Calendar calendar) {
        return clocks.stream()
                .map(clock ->
                        follows(clock) && clock.calendarVersion() < version ? recount(clock, now, calendar) : clock)
                .toList();
    }

    /**
     * The oldest version that a clock which follows the calendar was computed by; null if none does. A paused one does not:
     * it is counted anew when it runs on.
     */
    static @Nullable Integer lowestVersion(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(RecountPolicy::follows)
                .map(CaseClock::calendarVersion)
                .min(Integer::compareTo)
                .orElse(null);
    }

    private static boolean follows(CaseClock clock) {
        return clock.running() && clock.limit().unit() == Limit.Unit.WORKING_DAYS;
    }

    private static CaseClock recount(CaseClock clock, Instant now, Calendar calendar) {
        if (!clock.dueAt().isAfter(now)) {
            return clock;
        }
        Deadline deadline = calendar.due(clock);
        return deadline.dueAt().isAfter(now) ? clock.due(deadline) : clock;
    }
}
