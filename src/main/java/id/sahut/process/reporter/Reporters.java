package id.sahut.process.reporter;

import id.sahut.platform.database.Ids;
import id.sahut.platform.security.Caller;
import id.sahut.process.reporter.model.Reporter;
import id.sahut.process.reporter.store.ReporterRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Knows the people who report. */
@ApplicationScoped
public class Reporters {

    private final ReporterRepository repository;
    private final Ids ids;
    private final Clock clock;

    Reporters(ReporterRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the reporter behind a caller, adding or refreshing the person. Joins the caller's transaction; two first
     * reports of one person at once end one of them with a duplicate key, after which the command is repeated.
     */
    public UUID identify(Caller caller) {
        Reporter reporter = repository.find(caller.issuer(), caller.subject()).orElse(null);
        if (reporter == null) {
            reporter = new Reporter(ids.next(), caller, clock.instant());
            repository.persist(reporter);
        } else {
            reporter.refresh(caller, clock.instant());
        }
        return reporter.id();
    }
}
