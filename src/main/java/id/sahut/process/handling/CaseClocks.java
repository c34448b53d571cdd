package id.sahut.process.handling;

import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.city.standard.ServiceStandards;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.ClockPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Runs the clocks of a case by the city's service standards and calendar. */
@ApplicationScoped
class CaseClocks {

    private final ServiceStandards standards;
    private final WorkingCalendar calendar;

    CaseClocks(ServiceStandards standards, WorkingCalendar calendar) {
        this.standards = standards;
        this.calendar = calendar;
    }

    /** Applies effects to the clocks of a case as it is now. */
    void apply(Case subject, List<ClockEffect> effects, Instant now) {
        subject.run(ClockPolicy.apply(subject.clocks(), effects, now, clock -> start(subject, clock, now)));
    }

    private Optional<CaseClock> start(Case subject, ClockKind clock, Instant now) {
        LocalDate on = now.atZone(calendar.zone()).toLocalDate();
        Limit limit = standards.limit(
                clock, subject.categoryCode(), subject.kind(), subject.supervisionClass(), subject.urgency(), on);
        return Optional.ofNullable(limit).map(found -> CaseClock.started(clock, found, now, calendar.due(now, found)));
    }
}
