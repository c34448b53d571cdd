package id.sahut.process.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The citizen's rating. */
public record FeedbackResponse(
        @Nullable Integer rating,
        @Nullable Boolean resolved,
        @Nullable String comment,
        Instant givenAt) {}
