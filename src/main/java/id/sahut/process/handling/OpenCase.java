package id.sahut.process.handling;

import id.sahut.city.standard.ClockKind;
import id.sahut.platform.database.Ids;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseLedger;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.store.CaseRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens the case of a report: its state, its verification clock and the first entry of its history. */
@ApplicationScoped
public class OpenCase {

    private final CaseRepository repository;
    private final CaseClocks clocks;
    private final Ids ids;

    OpenCase(CaseRepository repository, CaseClocks clocks, Ids ids) {
        this.repository = repository;
        this.clocks = clocks;
        this.ids = ids;
    }

    /** Opens it in the caller's transaction. */
    public void open(NewCase opened) {
        Case subject = new Case(opened);
        clocks.apply(subject, List.of(ClockEffect.restart(ClockKind.VERIFICATION)), opened.submittedAt());
        HistoryEntry entry = CaseLedger.open(subject, ids.next(), Actor.REPORTER, opened.evidenceDigest());
        // Only now that clock and entry have set what they set of it: a change after it would be a second statement.
        repository.persist(subject);
        repository.append(entry, null);
    }
}
