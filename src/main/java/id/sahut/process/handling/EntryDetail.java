package id.sahut.process.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahut.platform.json.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * An event's own codes and dates, kept in history as canonical JSON. Never words, never a person; new events add fields
 * here instead of columns.
 *
 * @param onBehalfOf the agency for which a coordinator acted
 * @param targetAgency the agency a transfer request names
 * @param reason of an archival
 * @param plannedOn ISO date, with the outcome PLANNED
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
        @Nullable String reference) {

    public static final EntryDetail NONE = new EntryDetail(null, null, null, null, null, null, null, null, null, null);

    /** As kept in history. */
    public static EntryDetail read(String json) {
        return StoredJson.read(json, EntryDetail.class);
    }

    public EntryDetail behalf(@Nullable String agencyCode) {
        return new EntryDetail(
                agencyCode, targetAgency, reason, outcome, plannedOn, anonymous, secret, rating, resolved, reference);
    }

    public static EntryDetail target(String agencyCode) {
        return new EntryDetail(null, agencyCode, null, null, null, null, null, null, null, null);
    }

    public static EntryDetail archival(ArchivalReason reason) {
        return new EntryDetail(null, null, reason, null, null, null, null, null, null, null);
    }

    public static EntryDetail answer(AnswerOutcome outcome, @Nullable String plannedOn) {
        return new EntryDetail(null, null, null, outcome, plannedOn, null, null, null, null, null);
    }

    public static EntryDetail protection(boolean anonymous, boolean secret) {
        return new EntryDetail(null, null, null, null, null, anonymous, secret, null, null, null);
    }

    public static EntryDetail feedback(@Nullable Integer rating, @Nullable Boolean resolved) {
        return new EntryDetail(null, null, null, null, null, null, null, rating, resolved, null);
    }

    public static EntryDetail reference(@Nullable String reference) {
        return new EntryDetail(null, null, null, null, null, null, null, null, null, reference);
    }
}
