package id.sahut.process.handling;

/** What can happen to a case; each is a row of history. */
public enum CaseEvent {
    SUBMITTED,
    VERIFIED,
    /** The time for verification passed, and the category says that the agency may then have it. */
    AUTO_DISPOSED,
    DISPOSED,
    RECLASSIFIED,
    INFORMATION_REQUESTED,
    /** Half of the time to supply information has passed. */
    REMINDED,
    INFORMATION_SUPPLIED,
    FOLLOWED_UP,
    ANSWERED,
    /** The desk told the reporter, who cannot read it in the app. */
    TOLD,
    TRANSFER_REQUESTED,
    TRANSFER_ACCEPTED,
    TRANSFER_REJECTED,
    ASSIGNED,
    /** A deadline passed. */
    CLOCK_BREACHED,
    /** It passed long ago: somebody higher up is told. */
    ESCALATED,
    ARCHIVED,
    APPEALED,
    APPEAL_GRANTED,
    APPEAL_DENIED,
    WITHDRAWN,
    PROTECTED,
    CONFIRMED,
    /** The reporter knew of the answer and said nothing in their time. */
    CLOSED_BY_SILENCE,
    DISPUTED,
    REOPENED,
    REOPENING_REQUESTED,
    REOPENING_GRANTED,
    REOPENING_DENIED,
    RATED,
    /** An officer took back the transition before. */
    RETRACTED
}
