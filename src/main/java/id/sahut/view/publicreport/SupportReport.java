package id.sahut.view.publicreport;

import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.process.reporter.Reporters;
import id.sahut.view.publicreport.store.SupportRepository;
import id.sahut.view.publicreport.store.SupportRepository.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * "Me too": a citizen stands behind somebody else's public report, or no longer does. However often it is said, each citizen
 * counts once. Joins the caller's transaction.
 */
@ApplicationScoped
public class SupportReport {

    private final SupportRepository repository;
    private final Reporters reporters;
    private final Clock clock;

    SupportReport(SupportRepository repository, Reporters reporters, Clock clock) {
        this.repository = repository;
        this.reporters = reporters;
        this.clock = clock;
    }

    /**
     * Supports a report, or not. Three statements.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} for a report that is one's own, or not public, or none
     */
    public SupportResponse support(UUID reportId, Caller caller, boolean wanted) {
        boolean changed = wanted
                ? repository.add(reportId, reporters.idOf(caller), clock.instant())
                : repository.remove(reportId, caller);
        Optional<Integer> supporters = changed
                ? repository.count(reportId, wanted ? 1 : -1, clock.instant())
                : repository
                        .standing(reportId, caller)
                        .filter(standing -> standing.supported() == wanted)
                        .map(Standing::supporters);
        return supporters
                .map(count -> new SupportResponse(reportId, wanted, count))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
