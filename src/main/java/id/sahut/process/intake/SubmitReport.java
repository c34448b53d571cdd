package id.sahut.process.intake;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.Urgency;
import id.sahut.platform.database.Sql;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.security.Caller;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CasePlaces;
import id.sahut.process.handling.NewCase;
import id.sahut.process.handling.OpenCase;
import id.sahut.process.intake.SubmissionChecks.Checked;
import id.sahut.process.report.Channel;
import id.sahut.process.report.Evidence;
import id.sahut.process.report.Reports;
import id.sahut.process.report.StoreReport;
import id.sahut.process.report.StoredReport;
import id.sahut.process.report.StoredWarning;
import id.sahut.process.reporter.Reporters;
import id.sahut.process.routing.EmergencyCheck;
import id.sahut.process.routing.RouteReport;
import id.sahut.process.routing.RoutingDecision;
import id.sahut.process.routing.RoutingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's report comes in: it is checked, kept, routed, and a case is opened for it, all in the transaction of the
 * command that calls.
 */
@ApplicationScoped
public class SubmitReport {

    private static final int LONGEST_REFERENCE = 64;

    private final SubmissionChecks submissionChecks;
    private final Reporters reporters;
    private final CasePlaces casePlaces;
    private final RouteReport routeReport;
    private final EmergencyCheck emergencyCheck;
    private final Categories categories;
    private final StoreReport storeReport;
    private final OpenCase openCase;
    private final Sql sql;
    private final Clock clock;

    SubmitReport(
            SubmissionChecks submissionChecks,
            Reporters reporters,
            CasePlaces casePlaces,
            RouteReport routeReport,
            EmergencyCheck emergencyCheck,
            Categories categories,
            StoreReport storeReport,
            OpenCase openCase,
            Sql sql,
            Clock clock) {
        this.submissionChecks = submissionChecks;
        this.reporters = reporters;
        this.casePlaces = casePlaces;
        this.routeReport = routeReport;
        this.emergencyCheck = emergencyCheck;
        this.categories = categories;
        this.storeReport = storeReport;
        this.openCase = openCase;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What came of a submission.
     *
     * @param repeated the client's reference was known: nothing was stored now
     */
    public record Submitted(UUID reportId, boolean repeated) {}

    /** Takes a report in, or finds the one already kept under the client's reference. */
    public Submitted submit(Caller caller, SubmitReportRequest request) {
        String clientReference = clientReference(request.clientReference());
        Optional<UUID> known = known(caller, clientReference);
        if (known.isPresent()) {
            return new Submitted(known.get(), true);
        }
        Checked checked = submissionChecks.check(request);
        CasePlace place = casePlaces.locate(checked.place());
        RoutingDecision routing = routeReport.route(new RoutingRequest(
                checked.kind(),
                checked.category(),
                Reports.answers(checked.attributes()),
                place.kecamatanCode(),
                checked.title() + "\n" + checked.description()));
        Category category = routing.categoryCode() == null ? null : categories.find(routing.categoryCode());

        boolean askedSecret = Boolean.TRUE.equals(request.secret());
        boolean forcedSecret = category != null && category.secrecyForced();
        boolean secret = askedSecret || forcedSecret;
        boolean anonymous = Boolean.TRUE.equals(request.anonymous());
        List<StoredWarning> warnings = new ArrayList<>(emergency(checked, category));
        warnings.addAll(checked.warnings());
        if (Boolean.FALSE.equals(place.insideCity())) {
            warnings.add(new StoredWarning(StoredWarning.Code.OUTSIDE_CITY, "/location", null));
        }
        if (forcedSecret && !askedSecret) {
            warnings.add(new StoredWarning(StoredWarning.Code.SECRECY_FORCED, "/secret", null));
        }

        Instant now = clock.instant();
        UUID reporterId = reporters.identify(caller);
        StoredReport report = storeReport.store(new Evidence(
                reporterId,
                Channel.CITY_APP,
                checked.kind(),
                checked.title(),
                checked.description(),
                checked.occurredOn(),
                checked.place(),
                checked.stated() == null ? null : checked.stated().code(),
                request.formVersion(),
                checked.attributes(),
                anonymous,
                secret,
                warnings,
                clientReference,
                now));
        openCase.open(new NewCase(
                report.id(),
                report.ticketNumber(),
                reporterId,
                Channel.CITY_APP,
                checked.kind(),
                category == null ? Urgency.NORMAL : category.urgency(),
                routing,
                place,
                anonymous,
                secret,
                true,
                routing.aboutAgencyCode(),
                now,
                now,
                Actor.REPORTER,
                report.evidenceDigest()));
        return new Submitted(report.id(), false);
    }

    /** Words that sound like danger point to the text, anything else to what was chosen. */
    private List<StoredWarning> emergency(Checked checked, @Nullable Category category) {
        if (emergencyCheck.sounds(checked.title() + "\n" + checked.description())) {
            return List.of(new StoredWarning(StoredWarning.Code.EMERGENCY, "/description", null));
        }
        if (category != null && emergencyCheck.chosen(category, Reports.answers(checked.attributes()))) {
            String pointer = checked.category() == null ? "/description" : "/category_code";
            return List.of(new StoredWarning(StoredWarning.Code.EMERGENCY, pointer, null));
        }
        return List.of();
    }

    private static @Nullable String clientReference(@Nullable String value) {
        FieldChecks checks = new FieldChecks();
        String reference = checks.optionalLine("/client_reference", value, 1, LONGEST_REFERENCE);
        checks.throwIfAny();
        return reference;
    }

    private Optional<UUID> known(Caller caller, @Nullable String clientReference) {
        return clientReference == null
                ? Optional.empty()
                : sql.query("select r.id from report r join reporter p on p.id = r.reporter_id where p.issuer = :issuer"
                                + " and p.subject = :subject and r.client_reference = :reference")
                        .bind("issuer", caller.issuer())
                        .bind("subject", caller.subject())
                        .bind("reference", clientReference)
                        .first(row -> row.uuid("id"));
    }
}
