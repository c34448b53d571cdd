package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Corrects what a case is and where, with routing proposed anew; and keeps it from the office it is about. */
@ApplicationScoped
public class CorrectCase {

    private final RouteReport routeReport;
    private final Reports reports;
    private final Categories categories;
    private final Agencies agencies;

    CorrectCase(RouteReport routeReport, Reports reports, Categories categories, Agencies agencies) {
        this.routeReport = routeReport;
        this.reports = reports;
        this.categories = categories;
        this.agencies = agencies;
    }

    /** What an officer corrects; null leaves it as it is. */
    public record Correction(
            @Nullable ReportKind kind,
            @Nullable String categoryCode,
            @Nullable SupervisionClass supervisionClass,
            @Nullable Urgency urgency,
            @Nullable CasePlace place) {}

    /**
     * Corrects a locked case.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_CONTENT} for a kind that the category does not take
     */
    void correct(Case subject, Correction correction) {
        ReportKind kind = correction.kind() == null ? subject.kind() : correction.kind();
        String categoryCode = correction.categoryCode() == null ? subject.categoryCode() : correction.categoryCode();
        boolean recategorised = !Objects.equals(categoryCode, subject.categoryCode());
        boolean reroute = kind != subject.kind() || recategorised || correction.place() != null;
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
                urgency(subject, correction, recategorised ? category : null),
                category != null && category.secrecyForced());
        if (words != null) {
            subject.route(proposal(subject, kind, category, words));
        }
    }

    /**
     * Refuses the office a case is about.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_CONTENT} if it is that office, under whatever name
     */
    void notToTheOneItIsAbout(Case subject, String agencyCode) {
        if (isAbout(subject, agencyCode)) {
            throw ProblemException.of(ProblemCode.INVALID_CONTENT, FieldError.at("/agency_code", Code.NOT_ALLOWED));
        }
    }

    /** Whether a case is about an office, under whatever name. */
    boolean isAbout(Case subject, String agencyCode) {
        String about = subject.parties().aboutAgencyCode();
        return about != null && agencies.livingOnIn(about).contains(agencyCode);
    }

    private static Urgency urgency(Case subject, Correction correction, @Nullable Category newCategory) {
        if (correction.urgency() != null) {
            return correction.urgency();
        }
        return newCategory == null ? subject.urgency() : newCategory.urgency();
    }

    private RoutingDecision proposal(Case subject, ReportKind kind, @Nullable Category category, Reports.Words words) {
        // Answers belong to the form of the category they were given for.
        boolean sameForm = category != null && category.code().equals(words.categoryCode());
        return routeReport.route(new RoutingRequest(
                kind,
                category,
                sameForm ? words.answers() : Map.of(),
                subject.place().kecamatanCode(),
                words.title() + "\n" + words.description()));
    }
}
