package id.sahut.city.officer.store;

import id.sahut.city.officer.model.Officer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Officers by their person. */
@ApplicationScoped
public class OfficerRepository implements PanacheRepositoryBase<Officer, UUID> {

    public Optional<Officer> find(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }
}
