package id.sahut.process.handling;

import id.sahut.city.standard.ClockKind;
import id.sahut.platform.database.Ids;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseLedger;
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
        // Before its clock and entry, which refer to it; what these set of it is written with it.
        repository.persist(subject);
        clocks.apply(subject, List.of(), List.of(ClockEffect.restart(ClockKind.VERIFICATION)), opened.submittedAt());
        var entry = CaseLedger.open(subject, ids.next(), Actor.REPORTER, opened.evidenceDigest());
        repository.getEntityManager().persist(entry);
    }
}
