package id.sahut.process.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose move it is, until when, and the same in a sentence. */
public record NextStep(Who who, @Nullable Instant dueAt, String text) {

    /** Whose move it is. */
    public enum Who {
        COORDINATOR,
        AGENCY,
        OUTSIDE_BODY,
        REPORTER,
        NOBODY
    }
}
