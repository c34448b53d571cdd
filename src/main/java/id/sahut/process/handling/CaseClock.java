package id.sahut.process.handling;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.platform.json.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case, with the rule and calendar that made it. A case's clocks lie in its row, in the order in which
 * they were started.
 *
 * @param limit the rule of the service standards
 * @param provisional it reaches into a year whose holidays are not yet known
 * @param endedAt when what it counted to happened, or no longer mattered
 */
@RegisterForReflection(targets = {CaseClock.class, Limit.class})
public record CaseClock(
        ClockKind clock,
        ClockState state,
        Limit limit,
        int calendarVersion,
        boolean provisional,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant endedAt) {

    /** A clock that starts. */
    public static CaseClock started(ClockKind clock, Limit limit, Instant at, Deadline deadline) {
        return new CaseClock(
                clock,
                ClockState.RUNNING,
                limit,
                deadline.calendarVersion(),
                deadline.provisional(),
                at,
                deadline.dueAt(),
                null);
    }

    /** A case's clocks as kept in its row. */
    public static List<CaseClock> read(String json) {
        return StoredJson.readList(json, CaseClock.class);
    }

    /** The same clock once what it counted to has happened, or no longer matters. */
    public CaseClock ended(ClockState how, Instant at) {
        return new CaseClock(clock, how, limit, calendarVersion, provisional, startedAt, dueAt, at);
    }

    public boolean running() {
        return state == ClockState.RUNNING;
    }

    /** Whether its time passed before it was done. */
    public boolean breached(Instant now) {
        return (endedAt == null ? now : endedAt).isAfter(dueAt);
    }
}
