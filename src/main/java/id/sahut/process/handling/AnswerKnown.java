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

    /**
     * Starts the window of an answered case, unless it has started: its reporter reads the answer just now. A case that
     * somebody holds is left alone, so that nobody waits to read; the next opening starts it.
     */
    public void opened(UUID caseId) {
        QuarkusTransaction.requiringNew()
                .run(() -> repository.lockIfFree(caseId).ifPresent(this::start));
    }

    /**
     * The same for an answer that is delivered just now, and will not be again: waits for whoever holds the case.
     *
     * @throws jakarta.persistence.PersistenceException if they hold it for longer than the database lets anybody wait
     */
    public void delivered(UUID caseId) {
        QuarkusTransaction.requiringNew()
                .run(() -> repository.lock(caseId, CaseScope.EVERYTHING).ifPresent(this::start));
    }

    /** The same in the caller's transaction, for cases that it has locked. */
    void start(Case subject) {
        if (subject.status() == CaseStatus.ANSWERED) {
            clocks.apply(subject, List.of(ClockEffect.ensure(ClockKind.REPORTER_WINDOW)), clock.instant());
        }
    }
}
