package id.sahut.process.intake;

import id.sahut.city.officer.Officers;
import id.sahut.platform.database.Ids;
import id.sahut.platform.digest.Sha256;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.intake.RegisterReportRequest.ReporterRequest;
import id.sahut.process.intake.SubmitReport.Submitted;
import id.sahut.process.intake.TakeInReport.Way;
import id.sahut.process.report.Channel;
import id.sahut.process.reporter.Reporters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An officer writes down what somebody without the app reports: at the counter, on the phone, by letter. */
@ApplicationScoped
public class RegisterReport {

    private static final Duration OLDEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 320;
    private static final Pattern REFERENCE = Pattern.compile("[\\x20-\\x7E]{1,100}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final TakeInReport takeInReport;
    private final Reporters reporters;
    private final Officers officers;
    private final Ids ids;
    private final Clock clock;

    RegisterReport(TakeInReport takeInReport, Reporters reporters, Officers officers, Ids ids, Clock clock) {
        this.takeInReport = takeInReport;
        this.reporters = reporters;
        this.officers = officers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes the report in, or finds the one this officer registered under the same reference. */
    public Submitted register(Caller officer, RegisterReportRequest request) {
        String reference = TakeInReport.clientReference(request.clientReference());
        // A person of their own for each report: nobody at the counter has a subject of ours.
        String subject = reference == null ? ids.next().toString() : Sha256.hex(officer.identity() + '\n' + reference);
        return takeInReport
                .known(Reporters.DESK, subject, reference)
                .map(known -> new Submitted(known, true))
                .orElseGet(() -> new Submitted(
                        takeInReport.takeIn(way(officer, subject, request), request.submission(), reference), false));
    }

    private Way way(Caller officer, String subject, RegisterReportRequest request) {
        FieldChecks checks = new FieldChecks();
        Channel channel = checks.required("/channel", request.channel());
        if (channel == Channel.CITY_APP) {
            checks.reject("/channel", Code.NOT_ALLOWED);
        }
        Instant receivedAt = receivedAt(checks, request.receivedAt());
        String paperReference = format(checks, "/paper_reference", request.paperReference(), REFERENCE);
        ReporterRequest person = person(checks, request.reporter());
        UUID officerId = officers.idOf(officer);
        ActorRole role = officer.is(Role.COORDINATOR) ? ActorRole.COORDINATOR : ActorRole.LIAISON;
        return new Way(
                channel == null ? Channel.WALK_IN : channel,
                receivedAt,
                () -> reporters.register(subject, person.name(), person.phoneNumber(), person.email(), person.locale()),
                // Contacts that nobody may see are no way to tell anybody anything.
                !Boolean.TRUE.equals(request.anonymous()) && (person.phoneNumber() != null || person.email() != null),
                new Actor(role, officerId),
                EntryDetail.reference(paperReference),
                checks);
    }

    private @Nullable Instant receivedAt(FieldChecks checks, @Nullable Instant sent) {
        Instant now = clock.instant();
        if (sent != null && (sent.isAfter(now) || sent.isBefore(now.minus(OLDEST)))) {
            checks.reject(
                    "/received_at",
                    Code.OUT_OF_RANGE,
                    now.minus(OLDEST).truncatedTo(ChronoUnit.SECONDS),
                    now.truncatedTo(ChronoUnit.SECONDS));
        }
        return sent == null ? null : sent.truncatedTo(ChronoUnit.MICROS);
    }

    private static ReporterRequest person(FieldChecks checks, @Nullable ReporterRequest sent) {
        if (sent == null) {
            return new ReporterRequest(null, null, null, null);
        }
        return new ReporterRequest(
                checks.optionalLine("/reporter/name", sent.name(), 1, LONGEST_NAME),
                PhoneNumber.check("/reporter/phone_number", sent.phoneNumber(), checks),
                format(
                        checks,
                        "/reporter/email",
                        checks.optionalLine("/reporter/email", sent.email(), 1, LONGEST_EMAIL),
                        EMAIL),
                format(checks, "/reporter/locale", sent.locale(), LOCALE));
    }

    /** A value of a certain form that may be absent; blank counts as absent. */
    private static @Nullable String format(
            FieldChecks checks, String pointer, @Nullable String value, Pattern pattern) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!pattern.matcher(value).matches()) {
            checks.reject(pointer, Code.INVALID_FORMAT);
        }
        return value;
    }
}
