package id.sahut.process.handling;

import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.report.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the transition table looks at besides roles.
 *
 * @param verified whether an agency has it, or had
 * @param rated whether the latest closure or archival has been rated
 * @param withdrawn whether the citizen has left a case that goes on without them
 * @param reopenableUntil until when the citizen may reopen it; null unless it was closed
 * @param undoableUntil until when the latest transition by an officer can be taken back; null if it cannot
 * @param undoableBy whose transition that was
 */
public record CaseFacts(
        CaseStatus status,
        boolean verified,
        Channel channel,
        SupervisionClass supervisionClass,
        boolean anonymous,
        boolean secret,
        boolean rated,
        boolean withdrawn,
        int escalationLevel,
        int transfers,
        Reopening reopening,
        Appeal appeal,
        @Nullable Instant reopenableUntil,
        @Nullable Instant undoableUntil,
        @Nullable UUID undoableBy) {

    /** The status as somebody in these roles knows it: who has withdrawn is told so, though the case goes on. */
    public CaseStatus statusFor(ActorRole role) {
        return withdrawn && role == ActorRole.REPORTER ? CaseStatus.WITHDRAWN : status;
    }
}
