package id.sahut.process.handling;

/** What can happen to a case; each is a row of history. */
public enum CaseEvent {
    SUBMITTED,
    VERIFIED,
    DISPOSED,
    FOLLOWED_UP,
    ANSWERED,
    TRANSFER_REQUESTED,
    ARCHIVED,
    WITHDRAWN,
    PROTECTED,
    CONFIRMED,
    DISPUTED,
    RATED
}
