package id.sahut.process.intake;

import id.sahut.city.category.ReportKind;
import id.sahut.process.intake.SubmitReportRequest.AttributeRequest;
import id.sahut.process.report.Channel;
import id.sahut.process.report.LocationRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission as an officer enters it for somebody without the app. */
public record RegisterReportRequest(
        @Nullable ReportKind kind,
        @Nullable String title,
        @Nullable String description,
        @Nullable LocalDate occurredOn,
        @Nullable LocationRequest location,
        @Nullable String categoryCode,
        @Nullable Integer formVersion,
        @Nullable List<AttributeRequest> attributes,
        @Nullable Boolean anonymous,
        @Nullable Boolean secret,
        @Nullable String clientReference,
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        @Nullable String paperReference,
        @Nullable ReporterRequest reporter) {

    /** Who reports, as far as they said. */
    public record ReporterRequest(
            @Nullable String name,
            @Nullable String phoneNumber,
            @Nullable String email,
            @Nullable String locale) {}

    SubmitReportRequest submission() {
        return new SubmitReportRequest(
                kind,
                title,
                description,
                occurredOn,
                location,
                categoryCode,
                formVersion,
                attributes,
                anonymous,
                secret,
                clientReference);
    }
}
