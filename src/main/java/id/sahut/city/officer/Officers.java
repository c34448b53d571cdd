package id.sahut.city.officer;

import id.sahut.city.officer.model.Officer;
import id.sahut.city.officer.store.OfficerRepository;
import id.sahut.platform.database.DatabaseFaults;
import id.sahut.platform.database.Ids;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The random id under which history knows a member of staff, and what their latest token said of them. */
@ApplicationScoped
public class Officers {

    private final OfficerRepository repository;
    private final Ids ids;
    private final Clock clock;
    /** A person's id never changes, and a city has hundreds of officers, not millions. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Officers(OfficerRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the officer behind a caller, drawn when they are first met. What the token says of them is written when it
     * differs, and once a day; else this costs nothing. Committed apart from the caller's command, so that a rolled back
     * command cannot leave an id nobody has.
     */
    public UUID idOf(Caller caller) {
        Instant now = clock.instant();
        String standing = Officer.standing(caller);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Known last = known.get(caller.identity());
        if (last != null && last.standing().equals(standing) && last.day().equals(day)) {
            return last.id();
        }
        UUID id = meet(caller, now);
        known.put(caller.identity(), new Known(id, standing, day));
        return id;
    }

    /** What somebody was when they last called; what they may do is always their token's to say. */
    public record Standing(Set<Role> roles, Set<String> agencyCodes) {}

    /** The standing of the officer of that id, if there is one. */
    public Optional<Standing> standing(UUID id) {
        return repository.findByIdOptional(id).map(officer -> new Standing(officer.roles(), officer.agencyCodes()));
    }

    private UUID meet(Caller caller, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> findOrAdd(caller, now));
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isDuplicateKey(e)) {
                throw e;
            }
            // Another request of the same officer was first.
            return QuarkusTransaction.requiringNew().call(() -> findOrAdd(caller, now));
        }
    }

    private UUID findOrAdd(Caller caller, Instant now) {
        Officer officer = repository.find(caller.issuer(), caller.subject()).orElse(null);
        if (officer == null) {
            officer = new Officer(ids.next(), caller, now);
            repository.persistAndFlush(officer);
        } else {
            officer.meet(caller, now);
        }
        return officer.id();
    }

    /** @param day of UTC, on which they were last written down */
    private record Known(UUID id, String standing, LocalDate day) {}
}
