package id.sahut.process.handling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a case, and in which role.
 *
 * @param officerId the officer's random id; null for the reporter, of whom a report has one, and for the system
 */
public record Actor(ActorRole role, @Nullable UUID officerId) {

    public static final Actor REPORTER = new Actor(ActorRole.REPORTER, null);
    public static final Actor SYSTEM = new Actor(ActorRole.SYSTEM, null);
}
