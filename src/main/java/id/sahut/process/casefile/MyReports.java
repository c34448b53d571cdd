package id.sahut.process.casefile;

import id.sahut.city.profile.City;
import id.sahut.city.profile.CityProfile;
import id.sahut.platform.locale.Language;
import id.sahut.platform.security.Caller;
import id.sahut.process.casefile.store.CaseFileQueries;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.AnswerKnown;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.CaseTransitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's own reports, as they read them. */
@ApplicationScoped
public class MyReports {

    private static final Set<ActorRole> REPORTER = Set.of(ActorRole.REPORTER);

    private final CaseFileQueries queries;
    private final CaseFileRenderer parts;
    private final ReportRenderer report;
    private final StatusTexts texts;
    private final AnswerKnown answerKnown;
    private final City city;
    private final Clock clock;

    MyReports(
            CaseFileQueries queries,
            CaseFileRenderer parts,
            ReportRenderer report,
            StatusTexts texts,
            AnswerKnown answerKnown,
            City city,
            Clock clock) {
        this.queries = queries;
        this.answerKnown = answerKnown;
        this.city = city;
        this.clock = clock;
        this.parts = parts;
        this.report = report;
        this.texts = texts;
    }

    /**
     * A report with its version, for the entity tag.
     *
     * @param version 0 once withdrawn from a case that goes on: a number that grows would tell of it
     */
    public record Versioned(long version, ReportResponse body) {}

    /**
     * One report of the caller's own; empty for anybody else's. One statement; the first opening after an answer also
     * starts the time in which the citizen confirms or disputes it.
     */
    public Optional<Versioned> find(UUID reportId, Caller caller, Language language) {
        CaseScope own = CaseScope.ofReporter(caller);
        Optional<CaseFile> found = queries.find(reportId, own);
        if (found.isPresent() && found.get().answerNotKnown()) {
            answerKnown.opened(reportId);
            found = queries.find(reportId, own);
        }
        return found.map(file -> new Versioned(file.facts().withdrawn() ? 0 : file.version(), render(file, language)));
    }

    /** A page of the caller's own, one more than it holds. One statement. */
    public List<CaseFile> list(Caller caller, CaseFilter filter) {
        return queries.list(CaseScope.ofReporter(caller), filter, filter.page().size() + 1);
    }

    public ReportSummaryResponse summary(CaseFile file, Language language) {
        return new ReportSummaryResponse(
                file.id(),
                file.ticketNumber(),
                file.kind(),
                file.channel(),
                file.reportersStatus().stage(),
                file.reportersStatus(),
                texts.label(file.reportersStatus(), language),
                texts.next(file.reportersStanding(), file.reportersDueAt(), language),
                CaseTransitions.actions(REPORTER, file.facts(), clock.instant(), null),
                file.title(),
                file.occurredOn(),
                parts.stated(file.stated()),
                parts.category(file.categoryCode(), language),
                file.anonymous(),
                file.secret(),
                report.visibility(file, language),
                parts.area(file.place()),
                parts.certainAgency(file.proposedAgencyCode(), language),
                parts.agency(file.reportersAgencyCode(), language),
                parts.deadlines(file.reportersClocks()),
                report.warnings(file, language),
                file.submittedAt(),
                file.reportersUpdatedAt());
    }

    private ReportResponse render(CaseFile file, Language language) {
        CaseFile.Words words = Objects.requireNonNull(file.words());
        return new ReportResponse(
                file.id(),
                file.ticketNumber(),
                file.kind(),
                file.channel(),
                file.reportersStatus().stage(),
                file.reportersStatus(),
                texts.label(file.reportersStatus(), language),
                texts.next(file.reportersStanding(), file.reportersDueAt(), language),
                CaseTransitions.actions(REPORTER, file.facts(), clock.instant(), null),
                file.title(),
                words.description(),
                file.occurredOn(),
                parts.stated(file.stated()),
                parts.category(file.categoryCode(), language),
                report.attributes(words, language),
                file.anonymous(),
                file.secret(),
                report.visibility(file, language),
                parts.area(file.place()),
                parts.certainAgency(file.proposedAgencyCode(), language),
                parts.agency(file.reportersAgencyCode(), language),
                new RoutingResponse(words.rule(), words.explanation().in(language)),
                parts.deadlines(file.reportersClocks()),
                report.warnings(file, language),
                report.answer(file.facts().withdrawn() ? null : words.answer(), language),
                report.feedback(words.feedback()),
                ombudsman(file, language),
                file.submittedAt(),
                file.reportersUpdatedAt());
    }

    /** Whom to turn to when the city has had its last word, or has been silent for too long. */
    private @Nullable OmbudsmanResponse ombudsman(CaseFile file, Language language) {
        CityProfile.Ombudsman ombudsman = city.profile().ombudsman();
        boolean appealedInVain =
                file.status() == CaseStatus.ARCHIVED && file.facts().appeal() == Appeal.DECIDED;
        boolean shown =
                (file.parties().supervised() || appealedInVain) && !file.facts().withdrawn();
        return ombudsman == null || !shown
                ? null
                : new OmbudsmanResponse(ombudsman.name().in(language), ombudsman.phoneNumbers(), ombudsman.website());
    }
}
