package id.sahut.process.casefile.store;

import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.HistoryEntryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a case's history. One statement tells a case without an entry left from a case out of scope. */
@ApplicationScoped
public class HistoryQueries {

    private static final String SELECT = """
            select h.entry_id, h.sequence, h.event, h.from_status, h.to_status, h.actor_role, o.name actor_name, h.at,
            h.agency_code, h.detail, t.text
            from handling_case c
            join case_history h on h.case_id = c.id
            left join case_history_text t on t.case_id = h.case_id and t.sequence = h.sequence
            left join officer o on o.id = h.actor_id
            where c.id = :id and\s""";

    private final Sql sql;

    HistoryQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Entries after a sequence number, oldest first. Empty means out of scope only with {@code after} below the first:
     * every case has an entry 1.
     */
    public List<HistoryEntryView> list(UUID caseId, CaseScope scope, int after, int limit) {
        Sql.Query query = sql.query(SELECT + scope.condition() + " and " + scope.entries())
                .append("and h.sequence > :after order by h.sequence")
                .bind("id", caseId)
                .bind("after", after);
        scope.parameters().forEach(query::bind);
        return query.limit(limit).list(HistoryQueries::entry);
    }

    /** One entry. */
    public Optional<HistoryEntryView> find(UUID caseId, CaseScope scope, int sequence) {
        Sql.Query query = sql.query(SELECT + scope.condition() + " and " + scope.entries())
                .append("and h.sequence = :sequence")
                .bind("id", caseId)
                .bind("sequence", sequence);
        scope.parameters().forEach(query::bind);
        return query.first(HistoryQueries::entry);
    }

    private static HistoryEntryView entry(Row row) {
        String from = row.nullableText("from_status");
        return new HistoryEntryView(
                row.uuid("entry_id"),
                row.integer("sequence"),
                CaseEvent.valueOf(row.text("event")),
                from == null ? null : CaseStatus.valueOf(from),
                CaseStatus.valueOf(row.text("to_status")),
                ActorRole.valueOf(row.text("actor_role")),
                row.nullableText("actor_name"),
                row.instant("at"),
                row.nullableText("agency_code"),
                EntryDetail.read(row.text("detail")),
                row.nullableText("text"));
    }
}
