package id.sahut.process.casefile;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseFacts;
import id.sahut.process.handling.CaseParties;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import id.sahut.process.report.Place;
import id.sahut.process.routing.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case with its report, as the database joins them.
 *
 * @param stated the place as the citizen stated it
 * @param place where the city takes it to be
 * @param reportersUpdatedAt when the reporter last learned something of it
 * @param words what the summary of a list leaves out; null there
 */
public record CaseFile(
        UUID id,
        String ticketNumber,
        ReportKind kind,
        CaseFacts facts,
        CaseParties parties,
        String title,
        @Nullable LocalDate occurredOn,
        Place stated,
        CasePlace place,
        @Nullable String categoryCode,
        String proposedAgencyCode,
        Urgency urgency,
        @Nullable AssignedOfficer assignedOfficer,
        @Nullable Instant dueAt,
        Instant submittedAt,
        Instant updatedAt,
        Instant reportersUpdatedAt,
        long version,
        String warningsJson,
        List<CaseClock> clocks,
        @Nullable Words words) {

    /**
     * What only a single case shows.
     *
     * @param statedCategoryCode the form the attributes answer
     */
    public record Words(
            String description,
            @Nullable String statedCategoryCode,
            String attributesJson,
            Rule rule,
            LocalisedText explanation,
            @Nullable Person reporter,
            @Nullable Answer answer,
            @Nullable Feedback feedback) {}

    /** The reporter, never read for an anonymous report; contacts for its coordinator alone. */
    public record Person(
            @Nullable String name,
            @Nullable String phoneNumber,
            @Nullable String email) {}

    /** Who has the case by name. */
    public record AssignedOfficer(UUID officerId, @Nullable String name) {}

    /** The latest answer; its codes are the history entry's detail. */
    public record Answer(String text, String detailJson, String agencyCode, Instant at) {}

    /** The citizen's rating of the latest ending. */
    public record Feedback(String detailJson, @Nullable String comment, Instant at) {}

    /** Statuses in which it is the citizen's turn. */
    static final List<String> WAITING_FOR_REPORTER = Arrays.stream(CaseStatus.values())
            .filter(status -> status.stage() == CaseStatus.Stage.YOUR_TURN)
            .map(Enum::name)
            .toList();

    /** Whether officers are late; a citizen who takes their time is not. */
    public boolean overdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now) && status().stage() != CaseStatus.Stage.YOUR_TURN;
    }

    public CaseStatus status() {
        return facts.status();
    }

    StatusTexts.Standing standing() {
        return StatusTexts.Standing.of(status(), agencyCode(), facts);
    }

    /** The same as its reporter knows it. */
    StatusTexts.Standing reportersStanding() {
        return StatusTexts.Standing.of(reportersStatus(), reportersAgencyCode(), facts);
    }

    /** The status as its reporter knows it. */
    CaseStatus reportersStatus() {
        return facts.statusFor(ActorRole.REPORTER);
    }

    /** The clocks as its reporter knows them: who has withdrawn from a case that goes on sees those that were done by then. */
    List<CaseClock> reportersClocks() {
        return facts.withdrawn()
                ? clocks.stream()
                        .filter(clock ->
                                clock.endedAt() != null && !clock.endedAt().isAfter(reportersUpdatedAt))
                        .toList()
                : clocks;
    }

    /** Who has it, as its reporter knows it. */
    @Nullable
    String reportersAgencyCode() {
        return facts.withdrawn() ? null : agencyCode();
    }

    /** When something is due, as its reporter knows it. */
    @Nullable
    Instant reportersDueAt() {
        return facts.withdrawn() ? null : dueAt;
    }

    public Channel channel() {
        return facts.channel();
    }

    public @Nullable String agencyCode() {
        return parties.agencyCode();
    }

    public boolean anonymous() {
        return facts.anonymous();
    }

    public boolean secret() {
        return facts.secret();
    }

    public SupervisionClass supervisionClass() {
        return facts.supervisionClass();
    }

    public int escalationLevel() {
        return facts.escalationLevel();
    }

    /** Whether it has been answered, and the reporter could not yet know. */
    boolean answerNotKnown() {
        return status() == CaseStatus.ANSWERED
                && !facts.withdrawn()
                && clocks.stream().noneMatch(clock -> clock.clock() == ClockKind.REPORTER_WINDOW && clock.open());
    }
}
