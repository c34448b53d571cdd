package id.sahut.process.handling.model;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.process.handling.ClockState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deadline of a case, with the rule and calendar that made it. */
@Entity
@IdClass(CaseClock.Key.class)
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class CaseClock {

    @Id
    private UUID caseId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private ClockKind clock;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private String standardCode;
    private int limitAmount;

    @Enumerated(EnumType.STRING)
    private Limit.Unit limitUnit;

    private int calendarVersion;
    private boolean provisional;
    private Instant startedAt;
    private Instant dueAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected CaseClock() {}

    /** Starts a clock. */
    public CaseClock(UUID caseId, int ordinal, ClockKind clock, Limit limit, Instant startedAt, Deadline deadline) {
        this.caseId = caseId;
        this.ordinal = ordinal;
        this.clock = clock;
        this.state = ClockState.RUNNING;
        this.standardCode = limit.standardCode();
        this.limitAmount = limit.amount();
        this.limitUnit = limit.unit();
        this.calendarVersion = deadline.calendarVersion();
        this.provisional = deadline.provisional();
        this.startedAt = startedAt;
        this.dueAt = deadline.dueAt();
    }

    /** What it counted to has happened, or no longer matters. */
    public void end(ClockState how, Instant at) {
        state = how;
        endedAt = at;
    }

    public boolean running() {
        return state == ClockState.RUNNING;
    }

    public ClockKind clock() {
        return clock;
    }

    public ClockState state() {
        return state;
    }

    public int ordinal() {
        return ordinal;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** A case's clock. */
    public record Key(UUID caseId, int ordinal) implements Serializable {}
}
