package id.sahut.process.handling;

import id.sahut.city.standard.ClockKind;

/** What a transition does to one clock. */
public record ClockEffect(Kind kind, ClockKind clock) {

    /** The ways to touch a clock. */
    public enum Kind {
        /** Starts one, cancelling a running one of the same kind. */
        RESTART,
        /** Starts one unless one counts already. */
        ENSURE,
        /** Starts one when the reporter could know of the answer: now, if there is nobody to tell. */
        ENSURE_ONCE_KNOWN,
        /** Starts the reporter's time to supply what was asked. */
        ASK,
        /** Lets it stand still. */
        PAUSE,
        /** Lets it run on. */
        RESUME,
        /** Counts it anew by what the case is now, from the same start. */
        RECOUNT,
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

    static ClockEffect ensureOnceKnown(ClockKind clock) {
        return new ClockEffect(Kind.ENSURE_ONCE_KNOWN, clock);
    }

    static ClockEffect ask(ClockKind clock) {
        return new ClockEffect(Kind.ASK, clock);
    }

    static ClockEffect pause(ClockKind clock) {
        return new ClockEffect(Kind.PAUSE, clock);
    }

    static ClockEffect resume(ClockKind clock) {
        return new ClockEffect(Kind.RESUME, clock);
    }

    static ClockEffect recount(ClockKind clock) {
        return new ClockEffect(Kind.RECOUNT, clock);
    }

    static ClockEffect meet(ClockKind clock) {
        return new ClockEffect(Kind.MEET, clock);
    }

    static ClockEffect cancel(ClockKind clock) {
        return new ClockEffect(Kind.CANCEL, clock);
    }
}
