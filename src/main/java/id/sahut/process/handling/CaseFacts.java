package id.sahut.process.handling;

/**
 * What the transition table looks at besides roles.
 *
 * @param rated whether the latest closure or archival has been rated
 */
public record CaseFacts(CaseStatus status, boolean anonymous, boolean secret, boolean rated) {}
