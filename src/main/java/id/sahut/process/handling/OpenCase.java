package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.standard.ClockKind;
import id.sahut.platform.database.Ids;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseLedger;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.store.CaseRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Opens the case of a report: its state, its first clocks and the first entry of its history. A report about the complaint
 * desk itself is never seen there: its case starts at the Inspektorat.
 */
@ApplicationScoped
public class OpenCase {

    private static final List<ClockEffect> RECEIVED = List.of(ClockEffect.restart(ClockKind.VERIFICATION));
    private static final List<ClockEffect> PAST_THE_DESK =
            List.of(ClockEffect.restart(ClockKind.FIRST_RESPONSE), ClockEffect.restart(ClockKind.RESOLUTION));

    private final CaseRepository repository;
    private final CaseClocks clocks;
    private final Agencies agencies;
    private final Ids ids;

    OpenCase(CaseRepository repository, CaseClocks clocks, Agencies agencies, Ids ids) {
        this.repository = repository;
        this.clocks = clocks;
        this.agencies = agencies;
        this.ids = ids;
    }

    /** Opens it in the caller's transaction. */
    public void open(NewCase opened) {
        Case subject = new Case(opened);
        String about = opened.aboutAgencyCode();
        boolean pastTheDesk =
                about != null && agencies.livingOnIn(agencies.desk().code()).contains(about);
        if (pastTheDesk) {
            subject.disposeTo(agencies.inspectorate().code());
            subject.progress().supervise();
        }
        clocks.apply(subject, pastTheDesk ? PAST_THE_DESK : RECEIVED, opened.submittedAt());
        HistoryEntry entry = CaseLedger.open(
                subject,
                pastTheDesk ? CaseStatus.DISPOSED : CaseStatus.SUBMITTED,
                ids.next(),
                opened.registeredAt(),
                opened.registeredBy(),
                opened.detail(),
                opened.evidenceDigest());
        // Only now that clock and entry have set what they set of it: a change after it would be a second statement.
        repository.persist(subject);
        repository.append(entry, null);
    }
}
