package id.sahut.process.duplicate.store;

import id.sahut.city.category.ReportKind;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.process.duplicate.Candidate;
import id.sahut.process.duplicate.Nearby;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds cases around a place, one statement each, along the grid's index. */
@ApplicationScoped
public class NearbyQueries {

    /** So many are ranked; a flood may put more into one street, and then the nearest are looked at. */
    private static final int RANKED = 100;

    private static final String COLUMNS = """
            select c.id, c.ticket_number, c.kind, c.status, c.category_code, c.agency_code, c.latitude, c.longitude,
            c.address, c.landmark, c.kecamatan_code, c.kelurahan_code, c.area_method, c.inside_city, c.secret,
            c.submitted_at""";

    private final Sql sql;

    NearbyQueries(Sql sql) {
        this.sql = sql;
    }

    /** A case that others are compared with, and whether it is secret. */
    public record Original(
            @Nullable String categoryCode, @Nullable Candidate candidate, boolean secret) {}

    /** A case within a scope, with its words. Its candidate is null while it has no point or no category. */
    public Optional<Original> find(UUID caseId, CaseScope scope) {
        Sql.Query query = sql.query(COLUMNS + ", r.title, r.description from handling_case c join report r"
                        + " on r.id = c.id where c.id = :id and " + scope.condition())
                .bind("id", caseId);
        scope.parameters().forEach(query::bind);
        return query.first(row -> {
            boolean comparable = row.nullableDecimal("latitude") != null && row.nullableText("category_code") != null;
            return new Original(
                    row.nullableText("category_code"), comparable ? candidate(row, true) : null, row.flag("secret"));
        });
    }

    /** The nearest open cases, in no order that means anything. */
    public List<Candidate> around(Nearby nearby, List<Long> cells, double narrowing) {
        Sql.Query query = sql.query(COLUMNS + (nearby.words() ? ", r.title, r.description" : "")
                        + " from handling_case c force index (nearby)"
                        + (nearby.words() ? " join report r on r.id = c.id" : "")
                        + " where c.grid_cell in (:cells) and c.category_code in (:categories)"
                        + " and c.submitted_at >= :from and c.submitted_at <= :to and c.status in (:statuses)"
                        + " and c.secret = :secret and c.withdrawn = false and "
                        + nearby.scope().condition())
                .bind("cells", cells)
                .bind("categories", nearby.categoryCodes())
                .bind("from", nearby.from())
                .bind("to", nearby.to())
                .bind(
                        "statuses",
                        nearby.statuses().stream().map(CaseStatus::name).toList())
                .bind("secret", nearby.secret())
                .bind("latitude", nearby.latitude())
                .bind("longitude", nearby.longitude())
                .bind("narrowing", narrowing);
        nearby.scope().parameters().forEach(query::bind);
        if (nearby.besides() != null) {
            query.append("and c.id <> :besides").bind("besides", nearby.besides());
        }
        return query.append("order by pow(c.latitude - :latitude, 2) + pow((c.longitude - :longitude) * :narrowing, 2)")
                .limit(RANKED)
                .list(row -> candidate(row, nearby.words()));
    }

    private static Candidate candidate(Row row, boolean words) {
        Double latitude = row.nullableDecimal("latitude");
        Double longitude = row.nullableDecimal("longitude");
        return new Candidate(
                row.uuid("id"),
                row.text("ticket_number"),
                ReportKind.valueOf(row.text("kind")),
                CaseStatus.valueOf(row.text("status")),
                row.text("category_code"),
                row.nullableText("agency_code"),
                new CasePlace(
                        latitude,
                        longitude,
                        row.nullableText("address"),
                        row.nullableText("landmark"),
                        row.nullableText("kecamatan_code"),
                        row.nullableText("kelurahan_code"),
                        row.text("area_method"),
                        row.nullableFlag("inside_city")),
                latitude == null ? 0 : latitude,
                longitude == null ? 0 : longitude,
                row.instant("submitted_at"),
                words ? new Candidate.Words(row.text("title"), row.text("description")) : null);
    }
}
