package id.sahut.process.reporter.store;

import id.sahut.process.reporter.model.Reporter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reporters by their person. */
@ApplicationScoped
public class ReporterRepository implements PanacheRepositoryBase<Reporter, UUID> {

    public Optional<Reporter> find(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }
}
