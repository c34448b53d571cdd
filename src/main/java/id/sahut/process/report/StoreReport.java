package id.sahut.process.report;

import id.sahut.city.profile.City;
import id.sahut.platform.database.Ids;
import id.sahut.platform.digest.Salt;
import id.sahut.platform.digest.Sha256;
import id.sahut.platform.json.CanonicalJson;
import id.sahut.platform.json.StoredJson;
import id.sahut.process.report.model.Report;
import id.sahut.process.report.store.ReportRepository;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a citizen said, under a new ticket number. */
@ApplicationScoped
public class StoreReport {

    private final ReportRepository repository;
    private final City city;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    StoreReport(ReportRepository repository, City city, Ids ids) {
        this.repository = repository;
        this.city = city;
        this.ids = ids;
    }

    /**
     * Stores a report in the caller's transaction. A ticket number drawn twice (one in 34 thousand million) or a client
     * reference used twice at once ends in a duplicate key, after which the command is repeated.
     */
    public StoredReport store(Evidence evidence) {
        String salt = Salt.draw();
        String ticketNumber = TicketNumber.draw(city.profile().ticketPrefix(), random);
        Report report = new Report(
                ids.next(),
                ticketNumber,
                evidence,
                StoredJson.write(evidence.attributes()),
                StoredJson.write(evidence.warnings()),
                salt);
        repository.persist(report);
        return new StoredReport(report.id(), ticketNumber, digest(salt, ticketNumber, evidence));
    }

    /** SHA-256 of the salt and the canonical JSON of what was said. */
    private static String digest(String salt, String ticketNumber, Evidence evidence) {
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
