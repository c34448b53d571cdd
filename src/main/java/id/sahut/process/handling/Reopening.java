package id.sahut.process.handling;

/** How far the citizen's right to reopen has been used: once freely, once more with the coordinator's consent. */
public enum Reopening {
    NONE,
    ONCE,
    /** Asked for a second time, not decided yet. */
    PENDING,
    EXHAUSTED
}
