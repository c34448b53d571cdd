package id.sahut.process.casefile.store;

import id.sahut.platform.database.Sql;
import id.sahut.process.casefile.CaseConditions;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts cases. Without more than status, agency and assignment to narrow it, an index alone answers. */
@ApplicationScoped
public class CountQueries {

    private final Sql sql;

    CountQueries(Sql sql) {
        this.sql = sql;
    }

    /** How many cases are in a status, and how many of them are late. */
    public record StatusCount(CaseStatus status, long count, long overdue) {}

    /** The statuses that have a case within a scope. */
    public List<StatusCount> byStatus(CaseScope scope, CaseConditions conditions) {
        if (scope.branches().isEmpty()) {
            return List.of();
        }
        // Branch by branch, so that each goes along its own index; no case is in two.
        Sql.Query query = sql.query("select status, sum(cases) cases, sum(overdue) overdue from (");
        for (int i = 0; i < scope.branches().size(); i++) {
            query.append(i == 0 ? "" : "union all");
            query.append("select c.status, count(*) cases, count(if(" + CaseConditions.OVERDUE
                    + ", 1, null)) overdue from handling_case c"
                    + (conditions.needsReport() ? " join report r on r.id = c.id" : "") + " where "
                    + scope.branches().get(i));
            conditions.appendTo(query);
            query.append("group by c.status");
        }
        scope.parameters().forEach(query::bind);
        conditions.bindOverdue(query);
        return query.append(") counted group by status")
                .list(row -> new StatusCount(
                        CaseStatus.valueOf(row.text("status")), row.number("cases"), row.number("overdue")));
    }
}
