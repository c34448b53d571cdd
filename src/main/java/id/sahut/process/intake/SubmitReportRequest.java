package id.sahut.process.intake;

import id.sahut.city.category.ReportKind;
import id.sahut.process.report.LocationRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission as it arrives. */
public record SubmitReportRequest(
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
        @Nullable String clientReference) {

    /** One answer to one question. */
    public record AttributeRequest(
            @Nullable String code, @Nullable String value) {}
}
