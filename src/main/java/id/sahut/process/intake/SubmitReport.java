package id.sahut.process.intake;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.security.Caller;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.intake.TakeInReport.Way;
import id.sahut.process.report.Channel;
import id.sahut.process.reporter.Reporters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A citizen's report comes in by the city app. */
@ApplicationScoped
public class SubmitReport {

    private final TakeInReport takeInReport;
    private final Reporters reporters;

    SubmitReport(TakeInReport takeInReport, Reporters reporters) {
        this.takeInReport = takeInReport;
        this.reporters = reporters;
    }

    /**
     * What came of a submission.
     *
     * @param repeated the client's reference was known: nothing was stored now
     */
    public record Submitted(UUID reportId, boolean repeated) {}

    /** Takes a report in, or finds the one already kept under the client's reference. */
    public Submitted submit(Caller caller, SubmitReportRequest request) {
        String reference = TakeInReport.clientReference(request.clientReference());
        Way byApp = new Way(
                Channel.CITY_APP,
                null,
                () -> reporters.identify(caller),
                true,
                Actor.REPORTER,
                EntryDetail.NONE,
                new FieldChecks());
        return takeInReport
                .known(caller.issuer(), caller.subject(), reference)
                .map(known -> new Submitted(known, true))
                .orElseGet(() -> new Submitted(takeInReport.takeIn(byApp, request, reference), false));
    }
}
