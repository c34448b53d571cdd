package id.sahut.process.handling.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way back from the latest transition.
 *
 * @param undoState the case as it was, or null if the transition cannot be taken back
 * @param undoableBy whose transition it was
 */
@Embeddable
public record WayBack(
        @Nullable String undoState,
        @Nullable UUID undoableBy,
        @Nullable Instant undoableUntil) {

    public static final WayBack NONE = new WayBack(null, null, null);

    /** From the transition that comes now to the case as it is. */
    public static WayBack of(Case subject, @Nullable UUID by, Instant until) {
        return new WayBack(CaseSnapshot.of(subject).written(), by, until);
    }
}
