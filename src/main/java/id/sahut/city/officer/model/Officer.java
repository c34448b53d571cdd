package id.sahut.city.officer.model;

import id.sahut.platform.security.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff, first met when they first act. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class Officer {

    @Id
    private UUID id;

    private String issuer;
    private String subject;
    private @Nullable String name;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Officer() {}

    public Officer(UUID id, Caller caller, Instant now) {
        this.id = id;
        this.issuer = caller.issuer();
        this.subject = caller.subject();
        this.name = caller.name();
        this.createdAt = now;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }
}
