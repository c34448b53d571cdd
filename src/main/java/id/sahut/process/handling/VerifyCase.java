package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.model.Case;
import id.sahut.process.report.Reports;
import id.sahut.process.routing.RouteReport;
import id.sahut.process.routing.RoutingDecision;
import id.sahut.process.routing.RoutingRequest;
import id.sahut.process.routing.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The desk confirms or corrects what a report is, and sends it to the competent agency. */
@ApplicationScoped
public class VerifyCase {

    private final TransitionCase transitionCase;
    private final RouteReport routeReport;
    private final Reports reports;
    private final Categories categories;
    private final Agencies agencies;

    VerifyCase(
            TransitionCase transitionCase,
            RouteReport routeReport,
            Reports reports,
            Categories categories,
            Agencies agencies) {
        this.transitionCase = transitionCase;
        this.routeReport = routeReport;
        this.reports = reports;
        this.categories = categories;
        this.agencies = agencies;
    }

    /**
     * What the verifier corrects; null leaves it as it is.
     *
     * @param agencyCode beats the proposed agency
     */
    public record Correction(
            @Nullable ReportKind kind,
            @Nullable String categoryCode,
            @Nullable SupervisionClass supervisionClass,
            @Nullable CasePlace place,
            @Nullable String agencyCode) {}

    /**
     * Verifies and disposes in one step.
     *
     * @throws ProblemException {@link ProblemCode#AGENCY_REQUIRED} when routing knows no agency and none is named;
     *     {@link ProblemCode#INVALID_CONTENT} for a kind that the category does not take; else as
     *     {@link TransitionCase#move}
     */
    public CaseMoved verify(CaseCommand command, Correction correction) {
        return transitionCase.move(command, subject -> correct(subject, correction));
    }

    private void correct(Case subject, Correction correction) {
        ReportKind kind = correction.kind() == null ? subject.kind() : correction.kind();
        String categoryCode = correction.categoryCode() == null ? subject.categoryCode() : correction.categoryCode();
        boolean reroute = kind != subject.kind()
                || !Objects.equals(categoryCode, subject.categoryCode())
                || correction.place() != null;
        // Before any change: a query has Hibernate write what has changed, and the case would be written twice.
        Reports.Words words = reroute ? reports.words(subject.id()) : null;
        if (correction.place() != null) {
            subject.locate(correction.place());
        }
        Category category = categoryCode == null ? null : categories.find(categoryCode);
        if (reroute && category != null && !category.kinds().contains(kind)) {
            throw ProblemException.of(
                    ProblemCode.INVALID_CONTENT,
                    FieldError.at(correction.kind() == null ? "/category_code" : "/kind", Code.NOT_ALLOWED));
        }
        subject.classify(
                kind,
                correction.supervisionClass() == null ? subject.supervisionClass() : correction.supervisionClass(),
                category == null ? subject.urgency() : category.urgency(),
                category != null && category.secrecyForced());
        if (words != null) {
            subject.route(proposal(subject, kind, category, words));
        }
        subject.disposeTo(competent(subject, correction.agencyCode()));
    }

    private RoutingDecision proposal(Case subject, ReportKind kind, @Nullable Category category, Reports.Words words) {
        // Answers belong to the form of the category they were given for.
        boolean sameForm = category != null && category.code().equals(words.categoryCode());
        return routeReport.route(new RoutingRequest(
                kind,
                category,
                sameForm ? words.answers() : Map.of(),
                subject.kecamatanCode(),
                words.title() + "\n" + words.description()));
    }

    private String competent(Case subject, @Nullable String named) {
        if (named != null) {
            return named;
        }
        if (subject.supervisionClass() == SupervisionClass.SUPERVISORY) {
            return agencies.inspectorate().code();
        }
        Agency proposed = agencies.find(subject.proposedAgencyCode());
        if (subject.routingRule().equals(Rule.DESK.name()) || proposed == null) {
            throw ProblemException.of(ProblemCode.AGENCY_REQUIRED);
        }
        return proposed.code();
    }
}
