package id.sahut.process.report;

import id.sahut.city.profile.City;
import id.sahut.platform.database.Ids;
import id.sahut.platform.digest.Salt;
import id.sahut.platform.json.StoredJson;
import id.sahut.process.report.model.Report;
import id.sahut.process.report.store.ReportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

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
        return new StoredReport(report.id(), ticketNumber, EvidenceDigest.of(salt, ticketNumber, evidence));
    }
}
