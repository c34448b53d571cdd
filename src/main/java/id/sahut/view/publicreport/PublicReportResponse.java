package id.sahut.view.publicreport;

import id.sahut.city.agency.AgencySummary;
import id.sahut.city.category.ReportKind;
import id.sahut.process.casefile.CaseFileRenderer.AreaSummary;
import id.sahut.process.casefile.CaseFileRenderer.CategorySummary;
import id.sahut.process.casefile.DeadlineResponse;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as everybody sees it: no words but those a coordinator wrote for everybody, no person, no exact place. One that is
 * gone has its id and {@code removedAt}, and nothing else.
 */
public record PublicReportResponse(
        UUID reportId,
        @Nullable ReportKind kind,
        CaseStatus.@Nullable Stage stage,
        @Nullable CaseStatus status,
        @Nullable String statusLabel,
        @Nullable CategorySummary category,
        @Nullable PublicAreaResponse area,
        @Nullable PublicLocationResponse location,
        @Nullable AgencySummary agency,
        @Nullable List<DeadlineResponse> deadlines,
        @Nullable String publicText,
        @Nullable Integer supporters,
        @Nullable Instant submittedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant removedAt) {

    /** In which kecamatan and kelurahan. */
    public record PublicAreaResponse(
            @Nullable AreaSummary kecamatan, @Nullable AreaSummary kelurahan) {}

    /** Roughly where. */
    public record PublicLocationResponse(double latitude, double longitude, Precision precision) {}

    /** How exact a place is. */
    public enum Precision {
        /** To some 20 m. */
        POINT,
        /** The centre of the kelurahan, whatever is there. */
        AREA
    }

    static PublicReportResponse gone(UUID reportId, Instant removedAt) {
        return new PublicReportResponse(
                reportId, null, null, null, null, null, null, null, null, null, null, null, null, null, removedAt);
    }
}
