package id.sahut.process.handling.model;

import id.sahut.process.handling.ArchivalReason;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import java.util.EnumSet;
import java.util.Set;

/** What becomes of a case in the eyes of the public when something happens to it. */
public enum PublicFace {
    /** Everybody sees it as it is now. */
    SHOWN,
    /** Nobody sees it, and whoever did learns that it is gone. */
    HIDDEN,
    /** Nothing that the public sees has changed. */
    UNCHANGED;

    /** What was archived for these never was anybody's concern, or would hurt somebody. */
    private static final Set<ArchivalReason> HIDING =
            EnumSet.of(ArchivalReason.ABUSIVE_SPAM, ArchivalReason.SARA_HATE, ArchivalReason.TEST);

    /** Events that leave status, agency, place, category and clocks as they are. */
    private static final Set<CaseEvent> UNSEEN = EnumSet.of(
            CaseEvent.ASSIGNED,
            CaseEvent.RATED,
            CaseEvent.REMINDED,
            CaseEvent.ESCALATED,
            CaseEvent.CLOCK_BREACHED,
            CaseEvent.APPEALED,
            CaseEvent.APPEAL_DENIED);

    /**
     * Judges a case after an event. Public is what has been verified and so has an agency, is neither secret nor withdrawn,
     * and was not archived as abuse, hate or a test.
     */
    public static PublicFace after(Case subject, CaseEvent event, EntryDetail detail) {
        if (UNSEEN.contains(event)) {
            return UNCHANGED;
        }
        CaseStatus status = subject.status();
        if (subject.facts().secret()
                || subject.facts().withdrawn()
                || !subject.facts().verified()
                || status == CaseStatus.WITHDRAWN) {
            return HIDDEN;
        }
        if (event == CaseEvent.ARCHIVED) {
            ArchivalReason reason = detail.reason();
            return reason != null && HIDING.contains(reason) ? HIDDEN : SHOWN;
        }
        // Why it was archived is known no more, and nothing changes but by leaving the archive.
        return status == CaseStatus.ARCHIVED ? UNCHANGED : SHOWN;
    }
}
