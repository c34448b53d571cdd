package id.sahut.process.handling;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a caller can see at all. It is part of every query's predicate, never a filter afterwards: what is out of
 * scope is as if it did not exist.
 *
 * @param everyCase a coordinator or auditor
 * @param agencyCodes a liaison's: the cases those agencies have now
 * @param reporter a citizen: their own
 */
public record CaseScope(
        boolean everyCase,
        Set<String> agencyCodes,
        @Nullable Caller reporter) {

    /** What an officer or auditor may read. */
    public static CaseScope ofReader(Caller caller) {
        return caller.is(Role.AUDITOR) ? new CaseScope(true, Set.of(), null) : ofOfficer(caller);
    }

    /** What an officer may act on: an auditor only reads. */
    public static CaseScope ofOfficer(Caller caller) {
        return new CaseScope(
                caller.is(Role.COORDINATOR), caller.is(Role.LIAISON) ? codes(caller.agencyCodes()) : Set.of(), null);
    }

    /** What is no ASCII is no code of ours, and the database does not even compare it with one. */
    private static Set<String> codes(Set<String> claimed) {
        return claimed.stream().filter(US_ASCII.newEncoder()::canEncode).collect(Collectors.toUnmodifiableSet());
    }

    /** A citizen's own. */
    public static CaseScope ofReporter(Caller caller) {
        return new CaseScope(false, Set.of(), caller);
    }

    /** The condition on {@code handling_case c}; {@link #parameters} go with it. */
    public String condition() {
        if (everyCase) {
            return "1 = 1";
        }
        if (reporter != null) {
            return "c.reporter_id = (select p.id from reporter p"
                    + " where p.issuer = :scope_issuer and p.subject = :scope_subject)";
        }
        return agencyCodes.isEmpty() ? "1 = 0" : "c.agency_code in (:scope_agencies)";
    }

    /** The parameters of {@link #condition}. */
    public Map<String, Object> parameters() {
        if (everyCase) {
            return Map.of();
        }
        if (reporter != null) {
            return Map.of("scope_issuer", reporter.issuer(), "scope_subject", reporter.subject());
        }
        return agencyCodes.isEmpty() ? Map.of() : Map.of("scope_agencies", agencyCodes);
    }
}
