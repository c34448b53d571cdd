package id.sahut.process.handling.model;

import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.Reopening;
import java.util.Objects;
import java.util.UUID;

/** What an event changes of a case by itself, besides its status and clocks. */
final class CaseEffects {

    /** From this level of escalation on the Inspektorat sees a case. */
    private static final int SUPERVISED_FROM = 2;
    /** The rung of the ladder at which it does. */
    private static final int LAST_RUNG = 3;

    private CaseEffects() {}

    /** Lets an event take effect. Protection only ever goes on. */
    static void undergo(Case subject, CaseEvent event, Actor actor, EntryDetail detail) {
        Progress progress = subject.progress;
        switch (event) {
            case FOLLOWED_UP, ANSWERED -> progress.followedUp = true;
            case DISPUTED -> {
                progress.escalationLevel++;
                progress.supervised = progress.supervised || progress.escalationLevel >= SUPERVISED_FROM;
            }
            case ESCALATED -> progress.supervised = progress.supervised || Objects.equals(detail.rung(), LAST_RUNG);
            case TRANSFER_REQUESTED -> {
                progress.transferTargetCode = detail.targetAgency();
                progress.previousStatus = subject.status();
            }
            case TRANSFER_ACCEPTED -> progress.transfers++;
            case TRANSFER_REJECTED -> progress.transferTargetCode = null;
            case INFORMATION_REQUESTED -> progress.previousStatus = subject.status();
            case ARCHIVED -> progress.archivedBy = actor.officerId();
            case APPEALED -> {
                progress.appeal = Appeal.PENDING;
                progress.supervised = true;
            }
            case APPEAL_GRANTED -> {
                progress.appeal = Appeal.DECIDED;
                subject.disposeTo(null);
                progress.supervised = staysSupervised(subject);
            }
            case APPEAL_DENIED -> {
                progress.appeal = Appeal.DECIDED;
                progress.supervised = staysSupervised(subject);
            }
            case REOPENED -> progress.reopening = Reopening.ONCE;
            case REOPENING_REQUESTED -> progress.reopening = Reopening.PENDING;
            case REOPENING_GRANTED, REOPENING_DENIED -> progress.reopening = Reopening.EXHAUSTED;
            case ASSIGNED ->
                subject.assignedOfficerId = detail.officer() == null ? null : UUID.fromString(detail.officer());
            case WITHDRAWN -> progress.withdrawn = subject.supervisionClass == SupervisionClass.SUPERVISORY;
            case PROTECTED -> {
                subject.anonymous = subject.anonymous || Boolean.TRUE.equals(detail.anonymous());
                subject.secret = subject.secret || Boolean.TRUE.equals(detail.secret());
            }
            case SUBMITTED,
                    VERIFIED,
                    AUTO_DISPOSED,
                    DISPOSED,
                    RECLASSIFIED,
                    REMINDED,
                    INFORMATION_SUPPLIED,
                    TOLD,
                    CLOCK_BREACHED,
                    CONFIRMED,
                    CLOSED_BY_SILENCE,
                    RATED,
                    RETRACTED -> {}
        }
    }

    /** Once an appeal is decided. What is about an office stays in sight of those who watch over offices. */
    private static boolean staysSupervised(Case subject) {
        return subject.progress.escalationLevel >= SUPERVISED_FROM
                || subject.parties().aboutAgencyCode() != null;
    }
}
