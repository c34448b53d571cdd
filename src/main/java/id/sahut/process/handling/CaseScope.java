package id.sahut.process.handling;

import id.sahut.platform.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which cases a caller can see at all. It is part of every query's predicate, never a filter afterwards: what is out of
 * scope is as if it did not exist.
 *
 * @param branches conditions on {@code handling_case c}, of which one holds for a case in scope, and never two
 * @param parameters of the conditions
 */
public record CaseScope(List<String> branches, Map<String, Object> parameters) {

    /** Every case there is. */
    public static final CaseScope EVERYTHING = new CaseScope(List.of("1 = 1"), Map.of());

    /** A citizen's own. */
    public static CaseScope ofReporter(Caller caller) {
        return new CaseScope(
                List.of("c.reporter_id = (select p.id from reporter p"
                        + " where p.issuer = :scope_issuer and p.subject = :scope_subject)"),
                Map.of("scope_issuer", caller.issuer(), "scope_subject", caller.subject()));
    }

    /** The condition on {@code handling_case c}; {@link #parameters} go with it. */
    public String condition() {
        return branches.isEmpty()
                ? "1 = 0"
                : branches.stream().map(branch -> '(' + branch + ')').collect(Collectors.joining(" or ", "(", ")"));
    }
}
