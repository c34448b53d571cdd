package id.sahut.process.casefile;

import id.sahut.city.officer.Officers;
import id.sahut.platform.locale.Language;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.store.CaseFileQueries;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseTransitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Cases, as officers and auditors read them. */
@ApplicationScoped
public class Cases {

    private final CaseFileQueries queries;
    private final CaseFileRenderer parts;
    private final ReportRenderer report;
    private final StatusTexts texts;
    private final CaseAccess access;
    private final Officers officers;
    private final Clock clock;

    Cases(
            CaseFileQueries queries,
            CaseFileRenderer parts,
            ReportRenderer report,
            StatusTexts texts,
            CaseAccess access,
            Officers officers,
            Clock clock) {
        this.queries = queries;
        this.access = access;
        this.officers = officers;
        this.parts = parts;
        this.report = report;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One case in the caller's scope. Who only audits never reads the reporter; the contacts are for the case's coordinator.
     */
    public Optional<CaseResponse> find(UUID caseId, Caller caller, Language language) {
        CaseScope scope = access.reader(caller);
        Optional<CaseFile> found = caller.is(Role.COORDINATOR) || (caller.is(Role.LIAISON) && !caller.is(Role.AUDITOR))
                ? queries.findWithReporter(caseId, scope, access.coordinator(caller))
                : queries.find(caseId, scope);
        return found.map(file -> render(file, caller, language));
    }

    /**
     * A case that the caller registered, though it may not be theirs: what they wrote themselves they may read.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} once it has moved on out of their sight
     */
    public CaseResponse registered(UUID caseId, Caller caller, Language language) {
        return queries.findWithReporter(caseId, access.registrar(caller), CaseScope.EVERYTHING)
                .map(file -> render(file, caller, language))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    /** A page of the inbox, one more than it holds. Two statements at most. */
    public List<CaseFile> list(Caller caller, CaseFilter filter) {
        return queries.list(access.reader(caller), filter, filter.page().size() + 1);
    }

    public CaseSummaryResponse summary(CaseFile file, Caller caller, Language language) {
        return new CaseSummaryResponse(
                file.id(),
                file.ticketNumber(),
                file.kind(),
                file.channel(),
                file.status().stage(),
                file.status(),
                texts.label(file.status(), language),
                texts.next(file.standing(), file.dueAt(), language),
                actions(file, caller),
                file.title(),
                parts.category(file.categoryCode(), language),
                parts.area(file.place()),
                parts.certainAgency(file.proposedAgencyCode(), language),
                parts.agency(file.agencyCode(), language),
                file.assignedOfficer(),
                file.anonymous(),
                file.secret(),
                file.supervisionClass(),
                file.urgency(),
                file.overdue(clock.instant()),
                file.dueAt(),
                file.escalationLevel(),
                file.version(),
                file.submittedAt(),
                file.updatedAt());
    }

    private List<String> actions(CaseFile file, Caller caller) {
        Set<ActorRole> roles = access.roles(caller, file.parties());
        // Only who may take something back need be known by their id.
        UUID officerId =
                roles.contains(ActorRole.LIAISON) && file.facts().undoableBy() != null ? officers.idOf(caller) : null;
        return CaseTransitions.actions(roles, file.facts(), clock.instant(), officerId);
    }

    private CaseResponse render(CaseFile file, Caller caller, Language language) {
        CaseFile.Words words = Objects.requireNonNull(file.words());
        return new CaseResponse(
                file.id(),
                file.id(),
                file.ticketNumber(),
                file.kind(),
                file.channel(),
                file.status().stage(),
                file.status(),
                texts.label(file.status(), language),
                texts.next(file.standing(), file.dueAt(), language),
                actions(file, caller),
                file.title(),
                words.description(),
                file.occurredOn(),
                parts.taken(file.place(), file.stated().accuracyM()),
                parts.category(file.categoryCode(), language),
                report.attributes(words, language),
                file.anonymous(),
                file.secret(),
                report.visibilityOfCase(file, language),
                words.reporter(),
                parts.area(file.place()),
                parts.certainAgency(file.proposedAgencyCode(), language),
                parts.agency(file.agencyCode(), language),
                file.assignedOfficer(),
                parts.agency(file.parties().aboutAgencyCode(), language),
                new RoutingResponse(words.rule(), words.explanation().in(language)),
                file.supervisionClass(),
                file.urgency(),
                file.overdue(clock.instant()),
                file.dueAt(),
                file.escalationLevel(),
                parts.deadlines(file.clocks()),
                report.warnings(file, language),
                report.answer(words.answer(), language),
                report.feedback(words.feedback()),
                file.version(),
                file.submittedAt(),
                file.updatedAt());
    }
}
