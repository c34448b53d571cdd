package id.sahut.city.standard;

/** The clocks of a case. */
public enum ClockKind {
    /** From receipt to verification. */
    VERIFICATION,
    /** From each disposal to the agency's first follow-up. */
    FIRST_RESPONSE,
    /** From the first disposal or forwarding to the answer. */
    RESOLUTION,
    /** From a transfer request to its decision. */
    TRANSFER,
    /** The reporter's time to confirm or dispute an answer. */
    REPORTER_WINDOW
}
