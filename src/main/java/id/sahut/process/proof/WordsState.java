package id.sahut.process.proof;

/** What became of the words an entry was written with; of entry 1: of the report's evidence. */
public enum WordsState {
    /** There never were any. */
    NONE,
    /** They are those the entry's digest was taken of. */
    MATCHING,
    /** They are gone, as after an erasure. Their digest stays, and the chain with it. */
    MISSING,
    /** They are others. */
    ALTERED
}
