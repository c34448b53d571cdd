package id.sahut.view.publicreport.store;

import id.sahut.city.category.ReportKind;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseStatus;
import id.sahut.view.publicreport.model.Key;
import id.sahut.view.publicreport.model.Posting;
import id.sahut.view.publicreport.model.Posting.Column;
import id.sahut.view.publicreport.model.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads public reports, each list along an index of its own, and never more rows than it is told to. */
@ApplicationScoped
public class PublicReportQueries {

    private static final String FILTERED = "p.id, p.listed_at, p.removed_at, p.learned_at, p.status, p.category_code,"
            + " p.agency_code, p.kecamatan_code, p.kelurahan_code, p.north, p.east, p.words";

    private final Sql sql;

    PublicReportQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * So many rows of a list.
     *
     * @param after the last place that has been read
     */
    public record Portion(
            Posting posting, int rows, @Nullable Key after) {}

    /** A public report to show. */
    public record Found(
            UUID id,
            ReportKind kind,
            CaseStatus status,
            @Nullable String categoryCode,
            @Nullable String agencyCode,
            @Nullable String kecamatanCode,
            @Nullable String kelurahanCode,
            @Nullable Integer north,
            @Nullable Integer east,
            List<CaseClock> clocks,
            @Nullable String publicText,
            int supporters,
            Instant submittedAt,
            Instant updatedAt) {}

    /**
     * The newest rows of some lists, list by list in the order given. One statement.
     *
     * @param from the first instant that is meant
     * @param to the first that no longer is
     */
    public List<List<Seen>> newest(List<Portion> portions, @Nullable Instant from, @Nullable Instant to) {
        Sql.Query query = sql.query("");
        for (int i = 0; i < portions.size(); i++) {
            query.append(i == 0 ? "(" : ") union all (");
            append(query, i, portions.get(i), from != null, to != null);
        }
        query.append(")").bind("from", from).bind("to", to);
        List<List<Seen>> lists = new ArrayList<>();
        portions.forEach(portion -> lists.add(new ArrayList<>()));
        query.list(row -> lists.get(row.integer("list")).add(seen(row, row.instant("listed_at"))));
        return lists;
    }

    private static void append(Sql.Query query, int number, Portion portion, boolean from, boolean to) {
        Column column = portion.posting().column();
        boolean word = column == Column.WORD;
        String at = word ? "w.listed_at" : "p.listed_at";
        String id = word ? "w.report_id" : "p.id";
        query.append("select " + number + " list, " + FILTERED);
        // Each along its index, in its order: left to itself, the optimiser would rather sort.
        query.append(
                word
                        ? "from public_report_word w straight_join public_report p on p.id = w.report_id"
                                + " and p.listed_at is not null where w.word = :value" + number
                        : "from public_report p force index (" + column.index() + ") where "
                                + (column == Column.ALL ? "1 = 1" : "p." + column.column() + " = :value" + number));
        query.bind("value" + number, portion.posting().value());
        query.append("and " + at + (from ? " >= :from" : " is not null"));
        if (to) {
            query.append("and " + at + " < :to");
        }
        Key after = portion.after();
        if (after != null) {
            query.append("and (" + at + " < :at" + number + " or (" + at + " = :at" + number + " and " + id + " < :id"
                            + number + "))")
                    .bind("at" + number, after.at())
                    .bind("id" + number, after.id());
        }
        query.append("order by " + at + " desc, " + id + " desc limit " + portion.rows());
    }

    /** So many changes after an instant, or after a place among them, the oldest first. One statement. */
    public List<Seen> changes(Instant after, @Nullable Key afterKey, int rows) {
        Sql.Query query = sql.query("select " + FILTERED + " from public_report p force index (changes) where");
        if (afterKey == null) {
            query.append("p.learned_at > :after").bind("after", after);
        } else {
            query.append("(p.learned_at > :after or (p.learned_at = :after and p.id > :id))")
                    .bind("after", afterKey.at())
                    .bind("id", afterKey.id());
        }
        return query.append("order by p.learned_at, p.id")
                .limit(rows)
                .list(row -> seen(row, row.instant("learned_at")));
    }

    private static Seen seen(Row row, Instant at) {
        return new Seen(
                new Key(at, row.uuid("id")),
                row.nullableInstant("listed_at"),
                row.nullableInstant("removed_at"),
                row.nullableText("status"),
                row.nullableText("category_code"),
                row.nullableText("agency_code"),
                row.nullableText("kecamatan_code"),
                row.nullableText("kelurahan_code"),
                row.nullableInteger("north"),
                row.nullableInteger("east"),
                row.nullableText("words"));
    }

    /** Reports by id, as far as they can be seen. One statement. */
    public List<Found> find(Collection<UUID> ids) {
        return sql.query("""
                        select p.id, c.kind, p.status, p.category_code, p.agency_code, p.kecamatan_code, p.kelurahan_code,
                        p.north, p.east, c.clocks, (select t.text from case_public_text t where t.case_id = p.id
                        order by t.sequence desc limit 1) public_text, p.supporters, p.listed_at,
                        coalesce(p.learned_at, p.changed_at) updated_at
                        from public_report p join handling_case c on c.id = p.id
                        where p.id in (:ids) and p.listed_at is not null""").bind("ids", ids).list(PublicReportQueries::found);
    }

    private static Found found(Row row) {
        return new Found(
                row.uuid("id"),
                ReportKind.valueOf(row.text("kind")),
                CaseStatus.valueOf(row.text("status")),
                row.nullableText("category_code"),
                row.nullableText("agency_code"),
                row.nullableText("kecamatan_code"),
                row.nullableText("kelurahan_code"),
                row.nullableInteger("north"),
                row.nullableInteger("east"),
                CaseClock.read(row.text("clocks")),
                row.nullableText("public_text"),
                row.integer("supporters"),
                row.instant("listed_at"),
                row.instant("updated_at"));
    }
}
