package id.sahut.process.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahut.city.standard.ClockKind;
import id.sahut.platform.json.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's own codes and dates, kept in history as canonical JSON. Never words, never a person; new events add fields
 * here instead of columns.
 *
 * @param onBehalfOf the agency for which a coordinator acted
 * @param targetAgency the agency a transfer request names
 * @param reason of an archival
 * @param plannedOn ISO date, with the outcome PLANNED
 * @param statement what a reporter without the app told the desk
 * @param clock the one that passed its time
 * @param rung how far up that is told
 * @param windowFrom ISO instant: since when the reporter could know of the answer that silence then closed
 * @param officer the random id of the officer a case was assigned to; absent when it was taken back
 * @param retracted the number of the entry that was taken back
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryDetail(
        @Nullable String onBehalfOf,
        @Nullable String targetAgency,
        @Nullable ArchivalReason reason,
        @Nullable AnswerOutcome outcome,
        @Nullable String plannedOn,
        @Nullable Boolean anonymous,
        @Nullable Boolean secret,
        @Nullable Integer rating,
        @Nullable Boolean resolved,
        @Nullable String reference,
        @Nullable Statement statement,
        @Nullable ClockKind clock,
        @Nullable Integer rung,
        @Nullable String windowFrom,
        @Nullable String officer,
        @Nullable Integer retracted) {

    public static final EntryDetail NONE = new Builder().build();

    /** As kept in history. */
    public static EntryDetail read(String json) {
        return StoredJson.read(json, EntryDetail.class);
    }

    public EntryDetail behalf(@Nullable String agencyCode) {
        Builder with = new Builder(this);
        with.onBehalfOf = agencyCode;
        return with.build();
    }

    public EntryDetail stating(Statement made) {
        Builder with = new Builder(this);
        with.statement = made;
        return with.build();
    }

    public static EntryDetail target(String agencyCode) {
        Builder with = new Builder();
        with.targetAgency = agencyCode;
        return with.build();
    }

    public static EntryDetail archival(ArchivalReason reason) {
        Builder with = new Builder();
        with.reason = reason;
        return with.build();
    }

    public static EntryDetail answer(AnswerOutcome outcome, @Nullable String plannedOn) {
        Builder with = new Builder();
        with.outcome = outcome;
        with.plannedOn = plannedOn;
        return with.build();
    }

    public static EntryDetail protection(boolean anonymous, boolean secret) {
        Builder with = new Builder();
        with.anonymous = anonymous;
        with.secret = secret;
        return with.build();
    }

    public static EntryDetail feedback(@Nullable Integer rating, @Nullable Boolean resolved) {
        Builder with = new Builder();
        with.rating = rating;
        with.resolved = resolved;
        return with.build();
    }

    public static EntryDetail reference(@Nullable String reference) {
        Builder with = new Builder();
        with.reference = reference;
        return with.build();
    }

    public static EntryDetail late(ClockKind clock, int rung) {
        Builder with = new Builder();
        with.clock = clock;
        with.rung = rung;
        return with.build();
    }

    public static EntryDetail silence(Instant windowFrom) {
        Builder with = new Builder();
        with.windowFrom = windowFrom.toString();
        return with.build();
    }

    public static EntryDetail assignment(@Nullable UUID officerId) {
        Builder with = new Builder();
        with.officer = officerId == null ? null : officerId.toString();
        return with.build();
    }

    public static EntryDetail retraction(int sequence) {
        Builder with = new Builder();
        with.retracted = sequence;
        return with.build();
    }

    private static final class Builder {
        private @Nullable String onBehalfOf;
        private @Nullable String targetAgency;
        private @Nullable ArchivalReason reason;
        private @Nullable AnswerOutcome outcome;
        private @Nullable String plannedOn;
        private @Nullable Boolean anonymous;
        private @Nullable Boolean secret;
        private @Nullable Integer rating;
        private @Nullable Boolean resolved;
        private @Nullable String reference;
        private @Nullable Statement statement;
        private @Nullable ClockKind clock;
        private @Nullable Integer rung;
        private @Nullable String windowFrom;
        private @Nullable String officer;
        private @Nullable Integer retracted;

        Builder() {}

        Builder(EntryDetail from) {
            onBehalfOf = from.onBehalfOf;
            targetAgency = from.targetAgency;
            reason = from.reason;
            outcome = from.outcome;
            plannedOn = from.plannedOn;
            anonymous = from.anonymous;
            secret = from.secret;
            rating = from.rating;
            resolved = from.resolved;
            reference = from.reference;
            statement = from.statement;
            clock = from.clock;
            rung = from.rung;
            windowFrom = from.windowFrom;
            officer = from.officer;
            retracted = from.retracted;
        }

        EntryDetail build() {
            return new EntryDetail(
                    onBehalfOf,
                    targetAgency,
                    reason,
                    outcome,
                    plannedOn,
                    anonymous,
                    secret,
                    rating,
                    resolved,
                    reference,
                    statement,
                    clock,
                    rung,
                    windowFrom,
                    officer,
                    retracted);
        }
    }
}
