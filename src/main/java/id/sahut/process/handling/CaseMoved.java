package id.sahut.process.handling;

import java.util.UUID;

/**
 * What a transition did.
 *
 * @param version the case's new version
 */
public record CaseMoved(UUID caseId, HistoryEntryView entry, long version) {

    /** The same when something followed from it in the same transaction. */
    CaseMoved at(long newVersion) {
        return new CaseMoved(caseId, entry, newVersion);
    }
}
