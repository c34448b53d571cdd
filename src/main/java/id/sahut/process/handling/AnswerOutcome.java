package id.sahut.process.handling;

/** What an answer amounts to. */
public enum AnswerOutcome {
    FIXED,
    EXPLAINED,
    PLANNED,
    NOT_POSSIBLE
}
