package id.sahut.process.handling.model;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.calendar.Pause;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Limits in plain days of 24 hours, for clocks without a calendar. */
public record SimpleRules(Map<ClockKind, Integer> days, boolean nobodyToTell) implements ClockPolicy.Rules {

    static final Map<ClockKind, Integer> SEVEN_DAYS = sevenDays();
    static final SimpleRules ALL_SEVEN_DAYS = new SimpleRules(SEVEN_DAYS, false);

    private static Map<ClockKind, Integer> sevenDays() {
        Map<ClockKind, Integer> days = new EnumMap<>(ClockKind.class);
        for (ClockKind clock : ClockKind.values()) {
            days.put(clock, 7);
        }
        return days;
    }

    @Override
    public Optional<Limit> limit(ClockKind clock, Instant startedAt) {
        return Optional.ofNullable(days.get(clock)).map(found -> new Limit("rule", found, Limit.Unit.DAYS));
    }

    @Override
    public Limit toSupplyInformation() {
        return new Limit("information-request", 20, Limit.Unit.DAYS);
    }

    @Override
    public Limit toBeReminded() {
        return new Limit("information-reminder", 10, Limit.Unit.DAYS);
    }

    @Override
    public Deadline due(Instant start, Limit limit, List<Pause> pauses) {
        Duration paused = pauses.stream()
                .map(pause -> Duration.between(pause.from(), pause.until()))
                .reduce(Duration.ZERO, Duration::plus);
        return new Deadline(start.plus(Duration.ofDays(limit.amount())).plus(paused), 1, false);
    }
}
