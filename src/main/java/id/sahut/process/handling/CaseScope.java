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
 * @param entries which entries {@code case_history h} of such a case they see
 * @param parameters of the conditions
 */
public record CaseScope(List<String> branches, String entries, Map<String, Object> parameters) {

    private static final String ALL = "1 = 1";

    /** Who has withdrawn from a case that goes on learns nothing more of it, nor does who stands behind them. */
    private static final String UNTIL_WITHDRAWN = "(c.withdrawn = false or h.sequence <= (select min(w.sequence) from"
            + " case_history w where w.case_id = c.id and w.event = 'WITHDRAWN'))";

    /** Every case there is. */
    public static final CaseScope EVERYTHING = new CaseScope(List.of(ALL), ALL, Map.of());

    /** Cases by conditions of which never two hold, with all that happened to them. */
    static CaseScope of(List<String> branches, Map<String, Object> parameters) {
        return new CaseScope(branches, ALL, parameters);
    }

    /** A citizen's own. */
    public static CaseScope ofReporter(Caller caller) {
        return new CaseScope(
                List.of("c.reporter_id = (select p.id from reporter p"
                        + " where p.issuer = :scope_issuer and p.subject = :scope_subject)"),
                UNTIL_WITHDRAWN,
                Map.of("scope_issuer", caller.issuer(), "scope_subject", caller.subject()));
    }

    /** The condition on {@code handling_case c}; {@link #parameters} go with it. */
    public String condition() {
        return branches.isEmpty()
                ? "1 = 0"
                : branches.stream().map(branch -> '(' + branch + ')').collect(Collectors.joining(" or ", "(", ")"));
    }
}
