package id.sahut.process.handling;

import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a case, and in which role.
 *
 * @param officerId the officer's random id; null for the reporter, of whom a report has one, and for the system
 */
public record Actor(ActorRole role, @Nullable UUID officerId) {

    public static final Actor REPORTER = new Actor(ActorRole.REPORTER, null);

    /** The roles in which a caller could act on a case that this agency has. */
    public static Set<ActorRole> rolesOf(Caller caller, @Nullable String caseAgencyCode) {
        Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
        if (caller.is(Role.CITIZEN)) {
            roles.add(ActorRole.REPORTER);
        }
        if (caller.is(Role.COORDINATOR)) {
            roles.add(ActorRole.COORDINATOR);
        }
        if (caller.is(Role.LIAISON)
                && caseAgencyCode != null
                && caller.agencyCodes().contains(caseAgencyCode)) {
            roles.add(ActorRole.LIAISON);
        }
        return roles;
    }
}
