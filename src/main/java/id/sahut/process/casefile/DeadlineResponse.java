package id.sahut.process.casefile;

import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit.Unit;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.ClockState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One clock as everybody reads it; exactly one of the three counts is present. */
public record DeadlineResponse(
        ClockKind clock,
        ClockState state,
        Instant dueAt,
        boolean breached,
        @Nullable Instant pausedSince,
        @Nullable Integer workingDays,
        @Nullable Integer hours,
        @Nullable Integer days,
        String standardCode,
        int calendarVersion,
        boolean provisional) {

    static DeadlineResponse of(CaseClock one, Instant now) {
        int amount = one.limit().amount();
        Unit unit = one.limit().unit();
        return new DeadlineResponse(
                one.clock(),
                one.state(),
                one.dueAt(),
                one.breached(now),
                one.pausedSince(),
                unit == Unit.WORKING_DAYS ? amount : null,
                unit == Unit.HOURS ? amount : null,
                unit == Unit.DAYS ? amount : null,
                one.limit().standardCode(),
                one.calendarVersion(),
                one.provisional());
    }
}
