package id.sahut.process.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The citizen's rating. */
public record FeedbackResponse(
        int rating, boolean resolved, @Nullable String comment, Instant givenAt) {}
