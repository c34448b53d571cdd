package id.sahut.process.duplicate;

import id.sahut.city.category.ReportKind;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open case near a place.
 *
 * @param words title and description; null where they were not asked for, and so never read
 */
public record Candidate(
        UUID id,
        String ticketNumber,
        ReportKind kind,
        CaseStatus status,
        String categoryCode,
        @Nullable String agencyCode,
        CasePlace place,
        double latitude,
        double longitude,
        Instant submittedAt,
        @Nullable Words words) {

    /** What its reporter wrote. */
    public record Words(String title, String description) {

        String together() {
            return title + "\n" + description;
        }
    }
}
