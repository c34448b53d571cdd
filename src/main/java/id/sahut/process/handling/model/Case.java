package id.sahut.process.handling.model;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseFacts;
import id.sahut.process.handling.CaseParties;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.NewCase;
import id.sahut.process.report.Channel;
import id.sahut.process.routing.RoutingDecision;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The government's work on one report. Its status moves only through {@link #enter}, which the transition table drives;
 * what else an event changes is in {@link CaseEffects}, and what taking it back puts back in {@link CaseSnapshot}.
 */
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
    ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Nullable
    String categoryCode;

    @Enumerated(EnumType.STRING)
    SupervisionClass supervisionClass;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Nullable
    String agencyCode;

    private @Nullable String aboutAgencyCode;

    @Embedded
    Proposal proposal;

    boolean anonymous;
    boolean secret;
    private boolean reachable;

    @Embedded
    TakenPlace place;

    @Embedded
    Progress progress = new Progress();

    private Instant submittedAt;
    private Instant updatedAt;

    @Convert(converter = ClocksColumn.class)
    private List<CaseClock> clocks = List.of();

    private @Nullable Instant dueAt;
    private @Nullable Instant alarmAt;
    private @Nullable Integer calendarVersion;

    @Embedded
    private @Nullable Milestones milestones;

    @Nullable
    UUID assignedOfficerId;

    @Embedded
    private @Nullable WayBack wayBack;

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
        this.reachable = opened.reachable();
        this.aboutAgencyCode = opened.aboutAgencyCode();
        this.submittedAt = opened.submittedAt();
        this.updatedAt = opened.registeredAt();
        this.lastHash = "";
        this.categoryCode = opened.routing().categoryCode();
        this.proposal = Proposal.of(opened.routing());
        this.place = TakenPlace.of(opened.place());
    }

    public void route(RoutingDecision decision) {
        categoryCode = decision.categoryCode();
        proposal = Proposal.of(decision);
    }

    public void locate(CasePlace newPlace) {
        place = TakenPlace.of(newPlace);
    }

    /** Corrects what it is. A supervisory case, or one of a category that forces it, is secret from then on. */
    public void classify(ReportKind newKind, SupervisionClass newClass, Urgency newUrgency, boolean secrecyForced) {
        kind = newKind;
        supervisionClass = newClass;
        urgency = newUrgency;
        secret = secret || secrecyForced || newClass == SupervisionClass.SUPERVISORY;
    }

    /** Gives it to an agency, or to none. Whoever had it by name at another has it no longer. */
    public void disposeTo(@Nullable String newAgencyCode) {
        assignedOfficerId = Objects.equals(agencyCode, newAgencyCode) ? assignedOfficerId : null;
        agencyCode = newAgencyCode;
        progress.transferTargetCode = null;
    }

    void undoable(WayBack back) {
        wayBack = back;
    }

    public CaseSnapshot.Undo undo() {
        return CaseSnapshot.before(wayBack).undo();
    }

    /** Puts everything but the status back as it was before the latest transition by an officer. */
    public void restore() {
        CaseSnapshot.before(wayBack).putBack(this);
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

    /** Takes over its clocks as they are now: when the earliest running one is due, and when the first rings. */
    public void run(List<CaseClock> now) {
        clocks = now;
        dueAt = ClockPolicy.earliest(now, CaseClock::dueAt);
        alarmAt = ClockPolicy.earliest(now, CaseClock::alarmAt);
        calendarVersion = RecountPolicy.lowestVersion(now);
    }

    /** The same once they were held against a version of the calendar, even where it moved none of them. */
    public void recounted(List<CaseClock> now, int version) {
        run(now);
        calendarVersion = calendarVersion == null ? null : version;
    }

    /** Sets until when the citizen may reopen it. */
    public void reopenable(@Nullable Instant until) {
        reach(milestones().reopenable(until));
    }

    Milestones milestones() {
        return Objects.requireNonNullElse(milestones, Milestones.NONE);
    }

    void reach(Milestones reached) {
        milestones = reached;
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

    /** Whom the case concerns besides the reporter, for the question of roles. */
    public CaseParties parties() {
        return new CaseParties(agencyCode, aboutAgencyCode, progress.supervised);
    }

    public Progress progress() {
        return progress;
    }

    /** Whether there is nobody to tell an answer to: it counts as known at once. */
    public boolean nobodyToTell() {
        return progress.withdrawn || !reachable;
    }

    public Proposal proposal() {
        return proposal;
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

    public TakenPlace place() {
        return place;
    }

    public List<CaseClock> clocks() {
        return clocks;
    }

    /** When the earliest running clock is due; null while none runs. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** When something happens by itself next; null while nothing will. */
    public @Nullable Instant alarmAt() {
        return alarmAt;
    }

    /** What the transition table looks at. */
    public CaseFacts facts() {
        return new CaseFacts(
                status,
                agencyCode != null,
                channel,
                supervisionClass,
                anonymous,
                secret,
                milestones().feedbackSequence() != null,
                progress.withdrawn,
                progress.escalationLevel,
                progress.transfers,
                progress.reopening,
                progress.appeal,
                milestones().reopenableUntil(),
                wayBack == null ? null : wayBack.undoableUntil(),
                wayBack == null ? null : wayBack.undoableBy());
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
