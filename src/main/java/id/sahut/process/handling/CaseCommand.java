package id.sahut.process.handling;

import id.sahut.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants something to happen to a case.
 *
 * @param scope which cases exist for them
 * @param expectedVersion the version they base it on, or null when any will do
 * @param text words for the history, which the citizen reads; checked already
 */
public record CaseCommand(
        UUID caseId,
        CaseScope scope,
        Caller caller,
        CaseEvent event,
        @Nullable Long expectedVersion,
        @Nullable String text,
        EntryDetail detail) {

    /** The same with what only the locked case tells. */
    CaseCommand with(EntryDetail known) {
        return new CaseCommand(caseId, scope, caller, event, expectedVersion, text, known);
    }

    /** The same for what it turns out to be once the case is locked. */
    CaseCommand of(CaseEvent actual) {
        return new CaseCommand(caseId, scope, caller, actual, expectedVersion, text, detail);
    }
}
