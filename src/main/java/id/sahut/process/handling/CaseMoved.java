package id.sahut.process.handling;

import java.util.UUID;

/**
 * What a transition did.
 *
 * @param version the case's new version
 */
public record CaseMoved(UUID caseId, HistoryEntryView entry, long version) {}
