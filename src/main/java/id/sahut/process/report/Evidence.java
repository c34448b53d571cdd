package id.sahut.process.report;

import id.sahut.city.category.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a citizen said, checked and in its kept form.
 *
 * @param categoryCode as stated, even if the category has retired since
 */
public record Evidence(
        UUID reporterId,
        Channel channel,
        ReportKind kind,
        String title,
        String description,
        @Nullable LocalDate occurredOn,
        Place place,
        @Nullable String categoryCode,
        @Nullable Integer formVersion,
        List<Attribute> attributes,
        boolean anonymous,
        boolean secret,
        List<StoredWarning> warnings,
        @Nullable String clientReference,
        Instant submittedAt) {}
