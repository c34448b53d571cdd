package id.sahut.process.handling.model;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which history entries matter most.
 *
 * @param answerSequence of the latest answer
 * @param endSequence of the latest closure, archival or withdrawal
 * @param feedbackSequence of the citizen's rating of that
 * @param reopenableUntil until when the citizen may reopen it
 */
@Embeddable
@RegisterForReflection
public record Milestones(
        @Nullable Integer answerSequence,
        @Nullable Integer endSequence,
        @Nullable Integer feedbackSequence,
        @Nullable Instant endedAt,
        @Nullable Instant reopenableUntil) {

    static final Milestones NONE = new Milestones(null, null, null, null, null);

    Milestones answeredBy(int sequence) {
        return new Milestones(sequence, endSequence, feedbackSequence, endedAt, reopenableUntil);
    }

    /** A new ending can be rated anew. */
    Milestones endedBy(int sequence, Instant at) {
        return new Milestones(answerSequence, sequence, null, at, reopenableUntil);
    }

    Milestones ratedBy(int sequence) {
        return new Milestones(answerSequence, endSequence, sequence, endedAt, reopenableUntil);
    }

    Milestones reopenable(@Nullable Instant until) {
        return new Milestones(answerSequence, endSequence, feedbackSequence, endedAt, until);
    }
}
