package id.sahut.city.officer;

import id.sahut.city.officer.model.Officer;
import id.sahut.city.officer.store.OfficerRepository;
import id.sahut.platform.database.DatabaseFaults;
import id.sahut.platform.database.Ids;
import id.sahut.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The random id under which history knows a member of staff. */
@ApplicationScoped
public class Officers {

    private final OfficerRepository repository;
    private final Ids ids;
    private final Clock clock;
    /** A person's id never changes, and a city has hundreds of officers, not millions. */
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    Officers(OfficerRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the officer behind a caller, drawn when they first act. Committed apart from the caller's command, so
     * that a rolled back command cannot leave an id nobody has.
     */
    public UUID idOf(Caller caller) {
        UUID id = known.get(caller.identity());
        if (id == null) {
            id = findOrAdd(caller);
            known.put(caller.identity(), id);
        }
        return id;
    }

    /** Whether there is an officer of that id. */
    public boolean exists(UUID id) {
        return repository.findByIdOptional(id).isPresent();
    }

    private UUID findOrAdd(Caller caller) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> repository
                            .find(caller.issuer(), caller.subject())
                            .orElseGet(() -> {
                                Officer officer = new Officer(ids.next(), caller, clock.instant());
                                repository.persistAndFlush(officer);
                                return officer;
                            })
                            .id());
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isDuplicateKey(e)) {
                throw e;
            }
            // Another request of the same officer was first.
            return QuarkusTransaction.requiringNew()
                    .call(() -> repository
                            .find(caller.issuer(), caller.subject())
                            .orElseThrow()
                            .id());
        }
    }
}
