package id.sahut.process.duplicate;

import id.sahut.process.report.LocationRequest;
import org.jspecify.annotations.Nullable;

/** What a citizen is about to submit. */
public record FindSimilarReportsRequest(
        @Nullable String categoryCode,
        @Nullable String description,
        @Nullable LocationRequest location) {}
