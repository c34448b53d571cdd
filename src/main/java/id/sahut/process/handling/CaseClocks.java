package id.sahut.process.handling;

import id.sahut.city.calendar.Deadline;
import id.sahut.city.calendar.Pause;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.city.standard.ServiceStandards;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.ClockPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the clocks of a case by the city's service standards and calendar. */
@ApplicationScoped
class CaseClocks {

    private final ServiceStandards standards;
    private final WorkingCalendar calendar;
    private final HandlingConfig config;

    CaseClocks(ServiceStandards standards, WorkingCalendar calendar, HandlingConfig config) {
        this.standards = standards;
        this.calendar = calendar;
        this.config = config;
    }

    /** Applies effects to the clocks of a case as it is now. */
    void apply(Case subject, List<ClockEffect> effects, Instant now) {
        if (!effects.isEmpty()) {
            subject.run(ClockPolicy.apply(subject.clocks(), effects, now, new RulesOf(subject)));
        }
    }

    /** Notes that a clock's lateness has been told up to a rung of the ladder, and sets when it is told further up. */
    void reached(Case subject, CaseClock clock, int rung) {
        subject.run(replaced(subject.clocks(), clock, clock.rung(rung, nextRung(clock, rung))));
    }

    /** The next rung counts from the deadline, in working days. */
    private @Nullable Instant nextRung(CaseClock clock, int reached) {
        if (clock.clock() == ClockKind.REPORTER_WINDOW) {
            return clock.dueAt();
        }
        List<Integer> ladder = config.ladder();
        if (reached > ladder.size()) {
            return null;
        }
        Limit later = new Limit("ladder", ladder.get(reached - 1), Limit.Unit.WORKING_DAYS);
        return calendar.due(clock.dueAt(), later).dueAt();
    }

    private static List<CaseClock> replaced(List<CaseClock> clocks, CaseClock old, CaseClock replacement) {
        List<CaseClock> after = new ArrayList<>(clocks);
        after.set(clocks.indexOf(old), replacement);
        return List.copyOf(after);
    }

    private final class RulesOf implements ClockPolicy.Rules {

        private final Case subject;

        RulesOf(Case subject) {
            this.subject = subject;
        }

        @Override
        public Optional<Limit> limit(ClockKind clock, Instant startedAt) {
            return Optional.ofNullable(standards.limit(
                    clock,
                    subject.categoryCode(),
                    subject.kind(),
                    subject.supervisionClass(),
                    subject.urgency(),
                    startedAt.atZone(calendar.zone()).toLocalDate()));
        }

        @Override
        public Limit toSupplyInformation() {
            return new Limit("information-request", config.informationDays(), Limit.Unit.DAYS);
        }

        @Override
        public Limit toBeReminded() {
            return new Limit("information-reminder", config.reminderDays(), Limit.Unit.DAYS);
        }

        @Override
        public Deadline due(Instant start, Limit limit, List<Pause> pauses) {
            return calendar.due(start, limit, pauses);
        }

        @Override
        public boolean nobodyToTell() {
            return subject.nobodyToTell();
        }
    }
}
