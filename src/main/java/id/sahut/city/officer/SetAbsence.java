package id.sahut.city.officer;

import id.sahut.city.agency.Agencies;
import id.sahut.city.officer.model.Officer;
import id.sahut.city.officer.store.OfficerRepository;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes when an officer is away, and who stands in. An officer has one absence; a new one takes the old one's place. */
@ApplicationScoped
public class SetAbsence {

    private static final String DEPUTY = "/deputy_officer_id";

    private final OfficerRepository repository;
    private final Officers officers;
    private final Agencies agencies;
    private final Clock clock;

    SetAbsence(OfficerRepository repository, Officers officers, Agencies agencies, Clock clock) {
        this.repository = repository;
        this.officers = officers;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Sets the absence, or takes it back; joins the transaction of the command that calls it. A deputy sees the absent
     * officer's cases: the desk, or a liaison of one of the same agencies. They are not away themselves in those days;
     * that they fall ill later is not prevented, and a deputy's deputy does not stand in.
     *
     * @param absence null takes it back
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} for nobody the caller knows of;
     *     {@link ProblemCode#FORBIDDEN} for a liaison's colleague; {@link ProblemCode#INVALID_CONTENT} for a deputy who
     *     cannot be one
     */
    public void set(Caller caller, UUID officerId, @Nullable Absence absence) {
        UUID own = officers.idOf(caller);
        Officer officer = repository
                .findByIdOptional(officerId)
                .filter(found -> officerId.equals(own)
                        || caller.is(Role.COORDINATOR)
                        || found.speaksFor(agencies.livingOnIn(caller.agencyCodes())))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        if (!officerId.equals(own) && !caller.is(Role.COORDINATOR)) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
        if (absence != null && absence.deputyId() != null) {
            check(officer, absence, absence.deputyId());
        }
        officer.setAbsence(absence, clock.instant());
    }

    private void check(Officer officer, Absence absence, UUID deputyId) {
        Officer deputy = repository.findByIdOptional(deputyId).orElseThrow(() -> refused(Code.UNKNOWN_OFFICER));
        if (deputyId.equals(officer.id())
                || !deputy.canStandInFor(officer, agencies.livingOnIn(officer.agencyCodes()))) {
            throw refused(Code.UNFIT_DEPUTY);
        }
        Absence theirs = deputy.absence();
        if (theirs != null && theirs.overlaps(absence)) {
            throw refused(Code.ABSENT_DEPUTY);
        }
    }

    private static ProblemException refused(Code code) {
        return ProblemException.of(ProblemCode.INVALID_CONTENT, FieldError.at(DEPUTY, code));
    }
}
