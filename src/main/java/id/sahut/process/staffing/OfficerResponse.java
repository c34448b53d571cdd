package id.sahut.process.staffing;

import id.sahut.city.agency.AgencySummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer as colleagues see them.
 *
 * @param absent today
 * @param absence the current or coming one
 */
public record OfficerResponse(
        UUID officerId,
        @Nullable String name,
        List<OfficerRole> roles,
        List<AgencySummary> agencies,
        @Nullable Instant seenAt,
        boolean absent,
        @Nullable AbsenceResponse absence,
        int openCases,
        int overdueCases) {

    /** What an officer is, of the roles that handle cases. */
    public enum OfficerRole {
        COORDINATOR,
        LIAISON
    }

    /** From the first day to the last. */
    public record AbsenceResponse(
            LocalDate fromOn, LocalDate toOn, @Nullable DeputyResponse deputy) {}

    /** Who stands in. */
    public record DeputyResponse(UUID officerId, @Nullable String name) {}
}
