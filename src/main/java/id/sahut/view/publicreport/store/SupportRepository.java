package id.sahut.view.publicreport.store;

import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who supports which report, and how many do. */
@ApplicationScoped
public class SupportRepository {

    private final Sql sql;

    SupportRepository(Sql sql) {
        this.sql = sql;
    }

    /** Writes that somebody supports a public report of somebody else; false if there is none or it was written before. */
    public boolean add(UUID reportId, UUID reporterId, Instant at) {
        return sql.query("insert ignore into report_support (report_id, reporter_id, at)"
                                + " select p.id, :reporter, :at from public_report p join handling_case c on c.id = p.id"
                                + " where p.id = :id and p.listed_at is not null and c.reporter_id <> :reporter")
                        .bind("id", reportId)
                        .bind("reporter", reporterId)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /** Forgets it; false if there was nothing to forget. */
    public boolean remove(UUID reportId, Caller caller) {
        return sql.query(
                                "delete from report_support where report_id = :id and reporter_id = (select r.id from reporter r"
                                        + " where r.issuer = :issuer and r.subject = :subject)")
                        .bind("id", reportId)
                        .bind("issuer", caller.issuer())
                        .bind("subject", caller.subject())
                        .execute()
                > 0;
    }

    /** Counts one more or one less, and answers how many there are; empty for a report that has just gone. */
    public Optional<Integer> count(UUID reportId, int more, Instant at) {
        // The row is there, so this is an update, and one that answers what it wrote.
        return sql.query("insert into public_report (id, changed_at) values (:id, :at) on duplicate key update"
                        + " supporters = supporters + :more, changed_at = :at, learned_at = null"
                        + " returning supporters, listed_at")
                .bind("id", reportId)
                .bind("at", at)
                .bind("more", more)
                .list(row -> row.nullableInstant("listed_at") == null
                        ? Optional.<Integer>empty()
                        : Optional.of(row.integer("supporters")))
                .get(0);
    }

    /**
     * How many support a public report, and whether this citizen is one of them.
     *
     * @param supported by the one who asks
     */
    public record Standing(boolean supported, int supporters) {}

    /** The same of a public report of somebody else; empty if there is none. */
    public Optional<Standing> standing(UUID reportId, Caller caller) {
        return sql.query("""
                        select p.supporters, exists (select 1 from report_support s where s.report_id = p.id
                          and s.reporter_id = r.id) supported
                        from public_report p join handling_case c on c.id = p.id
                        left join reporter r on r.issuer = :issuer and r.subject = :subject
                        where p.id = :id and p.listed_at is not null and (r.id is null or c.reporter_id <> r.id)""")
                .bind("id", reportId)
                .bind("issuer", caller.issuer())
                .bind("subject", caller.subject())
                .first(SupportRepository::standing);
    }

    private static Standing standing(Row row) {
        return new Standing(row.flag("supported"), row.integer("supporters"));
    }
}
