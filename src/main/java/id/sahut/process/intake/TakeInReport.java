package id.sahut.process.intake;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.Urgency;
import id.sahut.platform.database.Sql;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CasePlaces;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.NewCase;
import id.sahut.process.handling.OpenCase;
import id.sahut.process.intake.SubmissionChecks.Checked;
import id.sahut.process.report.Channel;
import id.sahut.process.report.Evidence;
import id.sahut.process.report.Reports;
import id.sahut.process.report.StoreReport;
import id.sahut.process.report.StoredReport;
import id.sahut.process.report.StoredWarning;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is the same however a report comes in: it is checked, kept, routed, and a case is opened for it. */
@ApplicationScoped
class TakeInReport {

    private static final int LONGEST_REFERENCE = 64;

    private final SubmissionChecks submissionChecks;
    private final CasePlaces casePlaces;
    private final RouteReport routeReport;
    private final EmergencyCheck emergencyCheck;
    private final Categories categories;
    private final StoreReport storeReport;
    private final OpenCase openCase;
    private final Sql sql;
    private final Clock clock;

    TakeInReport(
            SubmissionChecks submissionChecks,
            CasePlaces casePlaces,
            RouteReport routeReport,
            EmergencyCheck emergencyCheck,
            Categories categories,
            StoreReport storeReport,
            OpenCase openCase,
            Sql sql,
            Clock clock) {
        this.submissionChecks = submissionChecks;
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
     * The way a report came.
     *
     * @param receivedAt when the city received it; null: now
     * @param reporterId who reports, asked for once all is checked
     * @param reachable whether there is a way to tell the reporter something
     * @param by who enters it
     * @param detail for the first entry of its history
     * @param checks what is known to be wrong already
     */
    record Way(
            Channel channel,
            @Nullable Instant receivedAt,
            Supplier<UUID> reporterId,
            boolean reachable,
            Actor by,
            EntryDetail detail,
            FieldChecks checks) {}

    /** The client's own reference, checked. */
    static @Nullable String clientReference(@Nullable String value) {
        FieldChecks checks = new FieldChecks();
        String reference = checks.optionalLine("/client_reference", value, 1, LONGEST_REFERENCE);
        checks.throwIfAny();
        return reference;
    }

    /** The report a reporter has sent under a reference of their client's. */
    Optional<UUID> known(String issuer, String subject, @Nullable String clientReference) {
        return clientReference == null
                ? Optional.empty()
                : sql.query("select r.id from report r join reporter p on p.id = r.reporter_id where p.issuer = :issuer"
                                + " and p.subject = :subject and r.client_reference = :reference")
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .bind("reference", clientReference)
                        .first(row -> row.uuid("id"));
    }

    /** Takes a report in, in the transaction of the command that calls; answers its id. */
    UUID takeIn(Way way, SubmitReportRequest request, @Nullable String clientReference) {
        Checked checked = submissionChecks.check(request, way.checks());
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
        Instant receivedAt = way.receivedAt() == null ? now : way.receivedAt();
        UUID reporterId = way.reporterId().get();
        StoredReport report = storeReport.store(new Evidence(
                reporterId,
                way.channel(),
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
                receivedAt));
        openCase.open(new NewCase(
                report.id(),
                report.ticketNumber(),
                reporterId,
                way.channel(),
                checked.kind(),
                category == null ? Urgency.NORMAL : category.urgency(),
                routing,
                place,
                anonymous,
                secret,
                way.reachable(),
                routing.aboutAgencyCode(),
                receivedAt,
                now,
                way.by(),
                way.detail(),
                report.evidenceDigest()));
        return report.id();
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
}
