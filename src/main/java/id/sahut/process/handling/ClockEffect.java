package id.sahut.process.handling;

import id.sahut.city.standard.ClockKind;

/** What a transition does to one clock. */
public record ClockEffect(Kind kind, ClockKind clock) {

    /** The ways to touch a clock. */
    public enum Kind {
        /** Starts one, cancelling a running one of the same kind. */
        RESTART,
        /** Starts one unless one is running. */
        ENSURE,
        /** What it counted to has happened. */
        MEET,
        /** It no longer matters. */
        CANCEL
    }

    static ClockEffect restart(ClockKind clock) {
        return new ClockEffect(Kind.RESTART, clock);
    }

    static ClockEffect ensure(ClockKind clock) {
        return new ClockEffect(Kind.ENSURE, clock);
    }

    static ClockEffect meet(ClockKind clock) {
        return new ClockEffect(Kind.MEET, clock);
    }

    static ClockEffect cancel(ClockKind clock) {
        return new ClockEffect(Kind.CANCEL, clock);
    }
}
