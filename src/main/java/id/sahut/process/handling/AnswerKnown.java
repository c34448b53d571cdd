package id.sahut.process.handling;

import id.sahut.city.standard.ClockKind;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.store.CaseRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The reporter could know of an answer from now on: their time to confirm or dispute it begins. A case is never closed by
 * silence about an answer nobody could have read.
 */
@ApplicationScoped
public class AnswerKnown {

    private final CaseRepository repository;
    private final CaseClocks clocks;
    private final Clock clock;

    AnswerKnown(CaseRepository repository, CaseClocks clocks, Clock clock) {
        this.repository = repository;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Starts the window of an answered case, unless it has started. A case that somebody holds just now is left alone. */
    public void of(UUID caseId) {
        QuarkusTransaction.requiringNew()
                .run(() -> repository.lockIfFree(caseId).ifPresent(this::start));
    }

    /** The same in the caller's transaction, for cases that it has locked. */
    void start(Case subject) {
        if (subject.status() == CaseStatus.ANSWERED) {
            clocks.apply(subject, List.of(ClockEffect.ensure(ClockKind.REPORTER_WINDOW)), clock.instant());
        }
    }
}
