package id.sahut.process.duplicate;

import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for around a place.
 *
 * @param secret whether among secret cases, or among those that are not: nothing crosses that line
 * @param besides a case that is not looked for
 * @param words whether what people wrote is read too
 */
public record Nearby(
        double latitude,
        double longitude,
        int radiusM,
        List<String> categoryCodes,
        Instant from,
        Instant to,
        Collection<CaseStatus> statuses,
        boolean secret,
        CaseScope scope,
        @Nullable UUID besides,
        boolean words) {}
