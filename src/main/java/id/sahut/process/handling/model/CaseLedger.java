package id.sahut.process.handling.model;

import id.sahut.platform.digest.Salt;
import id.sahut.platform.digest.Sha256;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a case and writes down that it moved. The only code that changes a case's state: whoever else wants to must go
 * through the transition table.
 */
public final class CaseLedger {

    private CaseLedger() {}

    /** A new entry, with its words if there are any. */
    public record Written(HistoryEntry entry, @Nullable HistoryText words) {}

    /** The first entry, which digests the report's evidence. */
    public static HistoryEntry open(
            Case subject,
            CaseStatus to,
            UUID entryId,
            Instant at,
            Actor actor,
            EntryDetail detail,
            String evidenceDigest) {
        subject.enter(to);
        return append(subject, entryId, at, CaseEvent.SUBMITTED, null, actor, detail, evidenceDigest);
    }

    /**
     * Enters a status and appends the entry that says so.
     *
     * @param wayBack from now on; null: what could be taken back before still can
     */
    public static Written move(
            Case subject,
            CaseStatus to,
            UUID entryId,
            Instant at,
            CaseEvent event,
            Actor actor,
            EntryDetail detail,
            @Nullable String text,
            @Nullable WayBack wayBack) {
        CaseStatus from = subject.status();
        CaseEffects.undergo(subject, event, actor, detail);
        subject.enter(to);
        if (wayBack != null) {
            subject.undoable(wayBack);
        }
        String salt = text == null ? null : Salt.draw();
        HistoryEntry entry =
                append(subject, entryId, at, event, from, actor, detail, text == null ? null : Sha256.hex(salt + text));
        if (event == CaseEvent.ANSWERED) {
            subject.reach(subject.milestones().answeredBy(entry.sequence()));
        }
        if (event == CaseEvent.RATED) {
            subject.reach(subject.milestones().ratedBy(entry.sequence()));
        }
        if (from.open() && !to.open()) {
            subject.reach(subject.milestones().endedBy(entry.sequence(), at));
        }
        return new Written(
                entry,
                text == null || salt == null ? null : new HistoryText(subject.id(), entry.sequence(), salt, text));
    }

    private static HistoryEntry append(
            Case subject,
            UUID entryId,
            Instant at,
            CaseEvent event,
            @Nullable CaseStatus from,
            Actor actor,
            EntryDetail detail,
            @Nullable String textDigest) {
        HistoryEntry entry = new HistoryEntry(entryId, subject, at, event, from, actor, detail, textDigest);
        subject.append(entry.sequence(), entry.hash(), at);
        return entry;
    }
}
