package id.sahut.process.report;

import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.digest.Sha256;
import id.sahut.platform.json.CanonicalJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the first entry of a history holds of the report: SHA-256 of its salt and the canonical JSON of what was said. */
@ApplicationScoped
public class EvidenceDigest {

    private final Sql sql;

    EvidenceDigest(Sql sql) {
        this.sql = sql;
    }

    /** Of what is about to be kept. */
    static String of(String salt, String ticketNumber, Evidence evidence) {
        Place place = evidence.place();
        return Sha256.hex(salt
                + CanonicalJson.of(new Digested(
                        ticketNumber,
                        evidence.channel().name(),
                        evidence.kind().name(),
                        evidence.title(),
                        evidence.description(),
                        text(evidence.occurredOn()),
                        text(place.latitude()),
                        text(place.longitude()),
                        place.address(),
                        place.landmark(),
                        place.areaCode(),
                        evidence.categoryCode(),
                        evidence.attributes(),
                        evidence.submittedAt().toString())));
    }

    /** Of what is kept now, whatever it should be; empty after an erasure, or without a report of that id. */
    public Optional<String> ofKept(UUID reportId) {
        return sql.query("""
                        select salt, ticket_number, channel, kind, title, description, occurred_on, latitude, longitude,
                        address, landmark, area_code, category_code, attributes, submitted_at
                        from report where id = :id""").bind("id", reportId).first(EvidenceDigest::ofRow).filter(digest -> !digest.isEmpty());
    }

    private static String ofRow(Row row) {
        String salt = row.text("salt");
        LocalDate occurredOn = row.nullableDate("occurred_on");
        return salt.isEmpty()
                ? ""
                : Sha256.hex(salt
                        + CanonicalJson.of(new Digested(
                                row.text("ticket_number"),
                                row.text("channel"),
                                row.text("kind"),
                                row.text("title"),
                                row.text("description"),
                                text(occurredOn),
                                text(row.nullableDecimal("latitude")),
                                text(row.nullableDecimal("longitude")),
                                row.nullableText("address"),
                                row.nullableText("landmark"),
                                row.nullableText("area_code"),
                                row.nullableText("category_code"),
                                attributes(row.text("attributes")),
                                row.instant("submitted_at").toString())));
    }

    /** Unreadable ones can only be forged: they digest to something else. */
    private static List<Attribute> attributes(String json) {
        try {
            return Reports.attributes(json);
        } catch (IllegalStateException e) {
            return List.of(new Attribute("unreadable", json));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What the digest covers: everything said, nothing about who said it. */
    @RegisterForReflection
    record Digested(
            String ticketNumber,
            String channel,
            String kind,
            String title,
            String description,
            @Nullable String occurredOn,
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String address,
            @Nullable String landmark,
            @Nullable String areaCode,
            @Nullable String categoryCode,
            List<Attribute> attributes,
            String submittedAt) {}
}
