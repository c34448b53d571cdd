package id.sahut.process.casefile;

import id.sahut.platform.locale.Language;
import id.sahut.platform.security.Caller;
import id.sahut.process.casefile.store.CaseFileQueries;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseTransitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A citizen's own reports, as they read them. */
@ApplicationScoped
public class MyReports {

    private static final Set<ActorRole> REPORTER = Set.of(ActorRole.REPORTER);

    private final CaseFileQueries queries;
    private final CaseFileRenderer parts;
    private final ReportRenderer report;
    private final StatusTexts texts;

    MyReports(CaseFileQueries queries, CaseFileRenderer parts, ReportRenderer report, StatusTexts texts) {
        this.queries = queries;
        this.parts = parts;
        this.report = report;
        this.texts = texts;
    }

    /** A report with its version, for the entity tag. */
    public record Versioned(long version, ReportResponse body) {}

    /** One report of the caller's own; empty for anybody else's. Two statements. */
    public Optional<Versioned> find(UUID reportId, Caller caller, Language language) {
        return queries.find(reportId, CaseScope.ofReporter(caller))
                .map(file -> new Versioned(file.version(), render(file, language)));
    }

    /** A page of the caller's own, one more than it holds. Two statements. */
    public List<CaseFile> list(Caller caller, CaseFilter filter) {
        return queries.list(CaseScope.ofReporter(caller), filter, filter.page().size() + 1);
    }

    public ReportSummaryResponse summary(CaseFile file, Language language) {
        return new ReportSummaryResponse(
                file.id(),
                file.ticketNumber(),
                file.kind(),
                file.channel(),
                file.status().stage(),
                file.status(),
                texts.label(file.status(), language),
                texts.next(file.status(), file.agencyCode(), file.dueAt(), language),
                CaseTransitions.actions(REPORTER, file.facts()),
                file.title(),
                file.occurredOn(),
                parts.stated(file.stated()),
                parts.category(file.categoryCode(), language),
                file.anonymous(),
                file.secret(),
                report.visibility(file, language),
                parts.area(file.place()),
                parts.certainAgency(file.proposedAgencyCode(), language),
                parts.agency(file.agencyCode(), language),
                parts.deadlines(file.clocks()),
                report.warnings(file, language),
                file.submittedAt(),
                file.updatedAt());
    }

    private ReportResponse render(CaseFile file, Language language) {
        CaseFile.Words words = Objects.requireNonNull(file.words());
        return new ReportResponse(
                file.id(),
                file.ticketNumber(),
                file.kind(),
                file.channel(),
                file.status().stage(),
                file.status(),
                texts.label(file.status(), language),
                texts.next(file.status(), file.agencyCode(), file.dueAt(), language),
                CaseTransitions.actions(REPORTER, file.facts()),
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
                parts.agency(file.agencyCode(), language),
                new RoutingResponse(words.rule(), words.explanation().in(language)),
                parts.deadlines(file.clocks()),
                report.warnings(file, language),
                report.answer(words.answer(), language),
                report.feedback(words.feedback()),
                file.submittedAt(),
                file.updatedAt());
    }
}
