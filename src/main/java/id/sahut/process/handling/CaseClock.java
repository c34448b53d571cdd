package id.sahut.process.handling;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.calendar.Pause;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.platform.json.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case, with the rule and calendar that made it. A case's clocks lie in its row, in the order in which
 * they were started.
 *
 * @param limit the rule of the service standards
 * @param provisional it reaches into a year whose holidays are not yet known
 * @param pauses in order; the last one lasts while the clock is paused
 * @param dueAt follows from start, limit, pauses and calendar alone; while paused, as it was before
 * @param endedAt when what it counted to happened, or no longer mattered
 * @param rung how far up its lateness has been told: 0 not at all
 * @param alarmAt when something happens by itself, if it still runs then
 */
@RegisterForReflection(targets = {CaseClock.class, Limit.class})
public record CaseClock(
        ClockKind clock,
        ClockState state,
        Limit limit,
        int calendarVersion,
        boolean provisional,
        Instant startedAt,
        List<Pause> pauses,
        Instant dueAt,
        @Nullable Instant endedAt,
        int rung,
        @Nullable Instant alarmAt) {

    @SuppressWarnings("ConstantValue") // clocks kept before there were pauses have none
    public CaseClock {
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /** A clock that starts, and rings when it is due. */
    public static CaseClock started(ClockKind clock, Limit limit, Instant at, Deadline deadline) {
        return new CaseClock(
                clock,
                ClockState.RUNNING,
                limit,
                deadline.calendarVersion(),
                deadline.provisional(),
                at,
                List.of(),
                deadline.dueAt(),
                null,
                0,
                deadline.dueAt());
    }

    /** A case's clocks as kept in its row. */
    public static List<CaseClock> read(String json) {
        return StoredJson.readList(json, CaseClock.class);
    }

    /** The same clock once what it counted to has happened, or no longer matters. */
    public CaseClock ended(ClockState how, Instant at) {
        return new CaseClock(
                clock, how, limit, calendarVersion, provisional, startedAt, over(at), dueAt, at, rung, null);
    }

    /** The same clock standing still. */
    public CaseClock paused(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new CaseClock(
                clock,
                ClockState.PAUSED,
                limit,
                calendarVersion,
                provisional,
                startedAt,
                more,
                dueAt,
                null,
                rung,
                null);
    }

    /** The same clock running again. Its due time is as it was until {@link #due} says otherwise. */
    public CaseClock resumed(Instant at) {
        return new CaseClock(
                clock,
                ClockState.RUNNING,
                limit,
                calendarVersion,
                provisional,
                startedAt,
                over(at),
                dueAt,
                null,
                rung,
                alarmAt);
    }

    /** The same clock under another rule. */
    public CaseClock limited(Limit newLimit) {
        return new CaseClock(
                clock, state, newLimit, calendarVersion, provisional, startedAt, pauses, dueAt, endedAt, rung, alarmAt);
    }

    /** The same clock with another due time; it rings then, unless its lateness has been told already. */
    public CaseClock due(Deadline deadline) {
        return new CaseClock(
                clock,
                state,
                limit,
                deadline.calendarVersion(),
                deadline.provisional(),
                startedAt,
                pauses,
                deadline.dueAt(),
                endedAt,
                rung,
                rung == 0 ? deadline.dueAt() : alarmAt);
    }

    /** The same clock after it rang, and when it rings next. */
    public CaseClock rung(int reached, @Nullable Instant next) {
        return new CaseClock(
                clock, state, limit, calendarVersion, provisional, startedAt, pauses, dueAt, endedAt, reached, next);
    }

    public boolean running() {
        return state == ClockState.RUNNING;
    }

    public boolean paused() {
        return state == ClockState.PAUSED;
    }

    /** Since when it stands still; null while it does not. */
    public @Nullable Instant pausedSince() {
        return paused() ? pauses.get(pauses.size() - 1).from() : null;
    }

    /** Whether it still counts, running or paused. */
    public boolean open() {
        return running() || paused();
    }

    /** Whether its time passed before it was done. */
    public boolean breached(Instant now) {
        return countedUntil(now).isAfter(dueAt);
    }

    /** Until when time counts: not while it stands still, nor when it ended without running again. */
    private Instant countedUntil(Instant now) {
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        if (last != null && (paused() || Objects.equals(last.until(), endedAt))) {
            return last.from();
        }
        return endedAt == null ? now : endedAt;
    }

    private List<Pause> over(Instant at) {
        if (!paused()) {
            return pauses;
        }
        List<Pause> ended = new ArrayList<>(pauses);
        Pause last = ended.remove(ended.size() - 1);
        ended.add(new Pause(last.from(), at));
        return ended;
    }
}
