package id.sahut.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or program behind a verified token. Identified by the configured name of the issuer and the subject, both
 * compared byte for byte. Names and contacts are personal data: they are stored with a report, never logged.
 *
 * @param issuer {@code city-app} or {@code staff}
 * @param agencyCodes the agencies a liaison speaks for
 * @param phoneNumber as the token has it; E.164 is expected of the issuer
 * @param locale BCP 47, as the token has it
 */
public record Caller(
        String issuer,
        String subject,
        Set<Role> roles,
        Set<String> agencyCodes,
        @Nullable String name,
        @Nullable String phoneNumber,
        @Nullable String email,
        @Nullable String locale) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** One string per person, for scoping keys and tokens; not reversible to another person's. */
    public String identity() {
        return issuer + '\n' + subject;
    }

    /** Without names: a caller may end up in a log line by mistake. */
    @Override
    public String toString() {
        return "Caller[" + issuer + ", roles=" + roles + ']';
    }
}
