package id.sahut.process.casefile;

import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.platform.database.Row;
import id.sahut.process.handling.ClockState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the database has it.
 *
 * @param ordinal the order in which the clocks of a case were started
 */
public record ClockView(
        int ordinal,
        ClockKind clock,
        ClockState state,
        Instant dueAt,
        @Nullable Instant endedAt,
        Limit limit,
        int calendarVersion,
        boolean provisional) {

    /** Reads it from a row with the columns of {@code case_clock}. */
    public static ClockView of(Row row) {
        return new ClockView(
                row.integer("ordinal"),
                ClockKind.valueOf(row.text("clock")),
                ClockState.valueOf(row.text("state")),
                row.instant("due_at"),
                row.nullableInstant("ended_at"),
                new Limit(
                        row.text("standard_code"),
                        row.integer("limit_amount"),
                        Limit.Unit.valueOf(row.text("limit_unit"))),
                row.integer("calendar_version"),
                row.flag("provisional"));
    }

    /** Whether its time passed before it was done. */
    public boolean breached(Instant now) {
        Instant until = endedAt == null ? now : endedAt;
        return until.isAfter(dueAt);
    }
}
