package id.sahut.process.handling.model;

import static java.util.Objects.requireNonNull;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.json.StoredJson;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was before a transition, so that this can be taken back: all that a transition by an officer can change.
 *
 * @param sequence the number of the entry of that transition
 */
@RegisterForReflection(targets = {CaseSnapshot.class, TakenPlace.class, Proposal.class})
public record CaseSnapshot(
        int sequence,
        CaseStatus status,
        ReportKind kind,
        @Nullable String categoryCode,
        SupervisionClass supervisionClass,
        Urgency urgency,
        @Nullable String agencyCode,
        @Nullable UUID assignedOfficerId,
        Proposal proposal,
        boolean secret,
        TakenPlace place,
        Progress progress,
        Milestones milestones,
        List<CaseClock> clocks) {

    static CaseSnapshot of(Case subject) {
        return new CaseSnapshot(
                subject.lastSequence() + 1,
                subject.status(),
                subject.kind,
                subject.categoryCode,
                subject.supervisionClass,
                subject.urgency,
                subject.agencyCode,
                subject.assignedOfficerId,
                subject.proposal,
                subject.secret,
                subject.place,
                subject.progress,
                subject.milestones(),
                subject.clocks());
    }

    /** The case before the transition that this is the way back from. */
    static CaseSnapshot before(@Nullable WayBack wayBack) {
        return StoredJson.read(requireNonNull(requireNonNull(wayBack).undoState()), CaseSnapshot.class);
    }

    /** What can be taken back: the number of its entry, and the status before it. */
    public record Undo(int sequence, CaseStatus status) {}

    Undo undo() {
        return new Undo(sequence, status);
    }

    String written() {
        return StoredJson.write(this);
    }

    /** Puts everything but the status back. */
    void putBack(Case subject) {
        subject.kind = kind;
        subject.categoryCode = categoryCode;
        subject.supervisionClass = supervisionClass;
        subject.urgency = urgency;
        subject.agencyCode = agencyCode;
        subject.assignedOfficerId = assignedOfficerId;
        subject.proposal = proposal;
        subject.secret = secret;
        subject.place = place;
        progress.supervised = progress.supervised || subject.progress.supervised;
        subject.progress = progress;
        subject.reach(milestones);
        subject.run(ClockPolicy.toldAlready(clocks, subject.clocks()));
    }
}
