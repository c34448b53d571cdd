package id.sahut.process.handling.model;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseFacts;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.NewCase;
import id.sahut.process.report.Channel;
import id.sahut.process.routing.RoutingDecision;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The government's work on one report. Its status moves only through {@link #enter}, which the transition table drives. */
@Entity
@Table(name = "handling_case")
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class Case {

    @Id
    private UUID id;

    private String ticketNumber;
    private UUID reporterId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String categoryCode;

    @Enumerated(EnumType.STRING)
    private SupervisionClass supervisionClass;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private @Nullable String agencyCode;
    private String proposedAgencyCode;
    private @Nullable String transferTargetCode;
    private String routingRule;
    private String routingExplanationId;
    private String routingExplanationEn;
    private boolean anonymous;
    private boolean secret;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String address;
    private @Nullable String landmark;
    private @Nullable String kecamatanCode;
    private @Nullable String kelurahanCode;
    private String areaMethod;
    private @Nullable Boolean insideCity;
    private boolean followedUp;
    private int escalationLevel;
    private Instant submittedAt;
    private Instant updatedAt;

    @Convert(converter = ClocksColumn.class)
    private List<CaseClock> clocks = List.of();

    private @Nullable Instant dueAt;
    private @Nullable Integer calendarVersion;
    private @Nullable Integer answerSequence;
    private @Nullable Integer endSequence;
    private @Nullable Integer feedbackSequence;
    private int lastSequence;
    private String lastHash;

    /** From 1, as the contract counts. */
    @Version
    private long version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Case() {}

    public Case(NewCase opened) {
        this.id = opened.id();
        this.ticketNumber = opened.ticketNumber();
        this.reporterId = opened.reporterId();
        this.status = CaseStatus.SUBMITTED;
        this.kind = opened.kind();
        this.channel = opened.channel();
        this.supervisionClass = SupervisionClass.ORDINARY;
        this.urgency = opened.urgency();
        this.anonymous = opened.anonymous();
        this.secret = opened.secret();
        this.submittedAt = opened.submittedAt();
        this.updatedAt = opened.submittedAt();
        this.lastHash = "";
        this.categoryCode = opened.routing().categoryCode();
        this.proposedAgencyCode = opened.routing().agencyCode();
        this.routingRule = opened.routing().rule().name();
        this.routingExplanationId = opened.routing().explanation().id();
        this.routingExplanationEn = opened.routing().explanation().en();
        this.areaMethod = opened.place().areaMethod();
        locate(opened.place());
    }

    /** Takes over what routing proposes. */
    public final void route(RoutingDecision proposal) {
        categoryCode = proposal.categoryCode();
        proposedAgencyCode = proposal.agencyCode();
        routingRule = proposal.rule().name();
        routingExplanationId = proposal.explanation().id();
        routingExplanationEn = proposal.explanation().en();
    }

    /** Corrects where it is. */
    public final void locate(CasePlace place) {
        latitude = place.latitude();
        longitude = place.longitude();
        address = place.address();
        landmark = place.landmark();
        kecamatanCode = place.kecamatanCode();
        kelurahanCode = place.kelurahanCode();
        areaMethod = place.areaMethod();
        insideCity = place.insideCity();
    }

    /** Corrects what it is. A supervisory case, or one of a category that forces it, is secret from then on. */
    public void classify(ReportKind newKind, SupervisionClass newClass, Urgency newUrgency, boolean secrecyForced) {
        kind = newKind;
        supervisionClass = newClass;
        urgency = newUrgency;
        secret = secret || secrecyForced || newClass == SupervisionClass.SUPERVISORY;
    }

    public void disposeTo(String newAgencyCode) {
        agencyCode = newAgencyCode;
        transferTargetCode = null;
    }

    /** What an event changes of itself, besides the status. Protection only ever goes on. */
    void undergo(CaseEvent event, EntryDetail detail) {
        switch (event) {
            case FOLLOWED_UP, ANSWERED -> followedUp = true;
            case DISPUTED -> escalationLevel++;
            case TRANSFER_REQUESTED -> transferTargetCode = detail.targetAgency();
            case PROTECTED -> {
                anonymous = anonymous || Boolean.TRUE.equals(detail.anonymous());
                secret = secret || Boolean.TRUE.equals(detail.secret());
            }
            case SUBMITTED, VERIFIED, DISPOSED, ARCHIVED, WITHDRAWN, CONFIRMED, RATED -> {}
        }
    }

    /** Moves to a status. Called by the transition table's runner alone; an architecture test holds that. */
    void enter(CaseStatus newStatus) {
        status = newStatus;
    }

    /** Takes note of a new entry of its history. */
    void append(int sequence, String hash, Instant at) {
        lastSequence = sequence;
        lastHash = hash;
        updatedAt = at;
    }

    /** Takes over its clocks as they are now, and what lists sort by: when the earliest running one is due. */
    public void run(List<CaseClock> now) {
        clocks = now;
        dueAt = now.stream()
                .filter(CaseClock::running)
                .map(CaseClock::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
        calendarVersion = RecountPolicy.lowestVersion(now);
    }

    /** The same once they were held against a version of the calendar, even where it moved none of them. */
    public void recounted(List<CaseClock> now, int version) {
        run(now);
        calendarVersion = calendarVersion == null ? null : version;
    }

    void answeredBy(int sequence) {
        answerSequence = sequence;
    }

    /** A new ending can be rated anew. */
    void endedBy(int sequence) {
        endSequence = sequence;
        feedbackSequence = null;
    }

    void ratedBy(int sequence) {
        feedbackSequence = sequence;
    }

    public UUID id() {
        return id;
    }

    public CaseStatus status() {
        return status;
    }

    public ReportKind kind() {
        return kind;
    }

    public @Nullable String categoryCode() {
        return categoryCode;
    }

    public SupervisionClass supervisionClass() {
        return supervisionClass;
    }

    public Urgency urgency() {
        return urgency;
    }

    public @Nullable String agencyCode() {
        return agencyCode;
    }

    public String proposedAgencyCode() {
        return proposedAgencyCode;
    }

    public String routingRule() {
        return routingRule;
    }

    public @Nullable String kecamatanCode() {
        return kecamatanCode;
    }

    public @Nullable String kelurahanCode() {
        return kelurahanCode;
    }

    public boolean anonymous() {
        return anonymous;
    }

    public boolean secret() {
        return secret;
    }

    public boolean followedUp() {
        return followedUp;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public List<CaseClock> clocks() {
        return clocks;
    }

    /** When the earliest running clock is due; null while none runs. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** What the transition table looks at. */
    public CaseFacts facts() {
        return new CaseFacts(status, anonymous, secret, feedbackSequence != null);
    }

    public int lastSequence() {
        return lastSequence;
    }

    public String lastHash() {
        return lastHash;
    }

    public long version() {
        return version;
    }
}
