package id.sahut.process.proof;

/** What is wrong with an entry of history. */
public enum Fault {
    /** There is no entry of this number, though there are later ones. */
    GAP,
    /** The entry's hash is not that of its fields. */
    HASH,
    /** The entry does not hold the hash of the one before. */
    LINK,
    /** The entry's words are not those it was written with. */
    WORDS,
    /** The report is not as it was when entry 1 was written. */
    EVIDENCE,
    /** The entry is not the one that was anchored on its day, or was anchored and is gone, or came after the anchor. */
    ANCHOR,
    /** The case ends with another entry than its own row says; the number is that of the first one missing, if any is. */
    END
}
