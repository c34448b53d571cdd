package id.sahut.process.handling.model;

import id.sahut.platform.digest.Sha256;
import id.sahut.platform.json.CanonicalJson;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, final when written. Holds the case's dimensions <em>after</em> it, so that figures as of any
 * day can be rebuilt, and the hash of the entry before, so that none can be changed or left out unseen.
 */
@Entity
@Immutable
@Table(name = "case_history")
@IdClass(HistoryEntry.Key.class)
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class HistoryEntry {

    @Id
    private UUID caseId;

    @Id
    private int sequence;

    private UUID entryId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private CaseEvent event;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private CaseStatus toStatus;

    @Enumerated(EnumType.STRING)
    private ActorRole actorRole;

    private @Nullable UUID actorId;
    private @Nullable String agencyCode;
    private @Nullable String categoryCode;
    private String kind;
    private String supervisionClass;
    private boolean secret;
    private @Nullable String kelurahanCode;
    private boolean followedUp;
    private String detail;
    private @Nullable String textDigest;
    private @Nullable String previousHash;
    private String hash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected HistoryEntry() {}

    /** @param subject the case as the event left it */
    HistoryEntry(
            UUID entryId,
            Case subject,
            Instant at,
            CaseEvent event,
            @Nullable CaseStatus fromStatus,
            Actor actor,
            EntryDetail entryDetail,
            @Nullable String textDigest) {
        this.caseId = subject.id();
        this.sequence = subject.lastSequence() + 1;
        this.entryId = entryId;
        this.at = at;
        this.event = event;
        this.fromStatus = fromStatus;
        this.toStatus = subject.status();
        this.actorRole = actor.role();
        this.actorId = actor.officerId();
        this.agencyCode = subject.agencyCode();
        this.categoryCode = subject.categoryCode();
        this.kind = subject.kind().name();
        this.supervisionClass = subject.supervisionClass().name();
        this.secret = subject.secret;
        this.kelurahanCode = subject.place.kelurahanCode();
        this.followedUp = subject.progress().followedUp();
        this.detail = CanonicalJson.of(entryDetail);
        this.textDigest = textDigest;
        this.previousHash = subject.lastHash().isEmpty() ? null : subject.lastHash();
        this.hash = Sha256.hex(CanonicalJson.of(new Hashed(
                caseId.toString(),
                sequence,
                entryId.toString(),
                at.toString(),
                event.name(),
                fromStatus == null ? null : fromStatus.name(),
                toStatus.name(),
                actorRole.name(),
                actorId == null ? null : actorId.toString(),
                agencyCode,
                categoryCode,
                kind,
                supervisionClass,
                secret ? 1 : 0,
                kelurahanCode,
                followedUp ? 1 : 0,
                detail,
                textDigest,
                previousHash)));
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID entryId() {
        return entryId;
    }

    public int sequence() {
        return sequence;
    }

    public Instant at() {
        return at;
    }

    public CaseEvent event() {
        return event;
    }

    public @Nullable CaseStatus fromStatus() {
        return fromStatus;
    }

    public CaseStatus toStatus() {
        return toStatus;
    }

    public @Nullable String agencyCode() {
        return agencyCode;
    }

    public String hash() {
        return hash;
    }

    /** What the hash covers: every other column, flags as 0 and 1, instants in ISO 8601 as Java writes them. */
    @RegisterForReflection
    record Hashed(
            String caseId,
            int sequence,
            String entryId,
            String at,
            String event,
            @Nullable String fromStatus,
            String toStatus,
            String actorRole,
            @Nullable String actorId,
            @Nullable String agencyCode,
            @Nullable String categoryCode,
            String kind,
            String supervisionClass,
            int secret,
            @Nullable String kelurahanCode,
            int followedUp,
            String detail,
            @Nullable String textDigest,
            @Nullable String previousHash) {}

    /** A case's entry. */
    public record Key(UUID caseId, int sequence) implements Serializable {}
}
