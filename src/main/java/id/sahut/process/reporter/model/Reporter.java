package id.sahut.process.reporter.model;

import id.sahut.platform.security.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who reports, with the name and contacts their token last carried. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class Reporter {

    @Id
    private UUID id;

    private String issuer;
    private String subject;
    private @Nullable String name;
    private @Nullable String phoneNumber;
    private @Nullable String email;
    private @Nullable String locale;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Reporter() {}

    public Reporter(UUID id, Caller caller, Instant now) {
        this.id = id;
        this.issuer = caller.issuer();
        this.subject = caller.subject();
        this.createdAt = now;
        this.updatedAt = now;
        take(caller);
    }

    /** Takes over what changed since the person last reported. */
    public void refresh(Caller caller, Instant now) {
        if (!Objects.equals(name, caller.name())
                || !Objects.equals(phoneNumber, caller.phoneNumber())
                || !Objects.equals(email, caller.email())
                || !Objects.equals(locale, caller.locale())) {
            take(caller);
            updatedAt = now;
        }
    }

    private void take(Caller caller) {
        name = caller.name();
        phoneNumber = caller.phoneNumber();
        email = caller.email();
        locale = caller.locale();
    }

    public UUID id() {
        return id;
    }
}
