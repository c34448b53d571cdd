package id.sahut.city.calendar;

import id.sahut.city.profile.City;
import id.sahut.city.revision.CityRevision;
import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The holidays year by year, for the administrator to read and replace. */
@ApplicationScoped
public class HolidayYears {

    private static final Logger LOG = Logger.getLogger(HolidayYears.class);

    private final HolidayTable table;
    private final WorkingCalendar calendar;
    private final City city;
    private final CityRevision revision;
    private final Commands commands;

    HolidayYears(HolidayTable table, WorkingCalendar calendar, City city, CityRevision revision, Commands commands) {
        this.table = table;
        this.calendar = calendar;
        this.city = city;
        this.revision = revision;
        this.commands = commands;
    }

    /** A year's holidays as the database has them; none if they are not announced. */
    public Holidays get(int year) {
        return of(table.latest(), year);
    }

    /**
     * Stores a new version of the calendar in which the year has these holidays and no others, at once; open deadlines
     * follow within moments. If the year has them already, whoever asks for it has what they want, and no version is
     * made.
     *
     * @param wanted a day no more than once, all of the year, in the order of the request
     * @param expectedVersion the calendar's version on which the change is based; null for any
     * @param officer who changes it
     * @return the year as it is now
     * @throws ProblemException {@link ProblemCode#PRECONDITION_FAILED} if the calendar has changed since;
     *     {@link ProblemCode#INVALID_CONTENT} if a day that is over would change
     */
    public Holidays replace(int year, List<Holiday> wanted, @Nullable Long expectedVersion, UUID officer) {
        Replaced replaced = commands.repeated(() -> store(year, wanted, expectedVersion, officer));
        if (replaced.now().version() != replaced.before().version()) {
            table.refresh(city.profile());
            Set<Holiday> added = difference(replaced.now(), replaced.before());
            Set<Holiday> removed = difference(replaced.before(), replaced.now());
            LOG.infof(
                    "Calendar version %d by officer %s: in %d %d holidays set, %d taken away",
                    replaced.now().version(), officer, year, added.size(), removed.size());
        }
        return replaced.now();
    }

    private record Replaced(Holidays before, Holidays now) {}

    private Replaced store(int year, List<Holiday> wanted, @Nullable Long expectedVersion, UUID officer) {
        revision.lock();
        Holidays latest = table.latest();
        Holidays before = of(latest, year);
        List<Holiday> sorted = HolidayTable.sorted(wanted.stream());
        if (sorted.equals(before.items())) {
            return new Replaced(before, before);
        }
        if (expectedVersion != null && expectedVersion != latest.version()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_FAILED);
        }
        refuseThePast(wanted, before.items());
        int version = latest.version() + 1;
        Stream<Holiday> others =
                latest.items().stream().filter(holiday -> holiday.on().getYear() != year);
        table.append(version, HolidayTable.sorted(Stream.concat(others, sorted.stream())), officer);
        revision.increment();
        return new Replaced(before, new Holidays(version, sorted));
    }

    /** Deadlines of days that are over were kept or missed by the calendar of then. Today may still change. */
    private void refuseThePast(List<Holiday> wanted, List<Holiday> before) {
        LocalDate today = calendar.today();
        FieldChecks checks = new FieldChecks();
        for (int i = 0; i < wanted.size(); i++) {
            Holiday holiday = wanted.get(i);
            if (holiday.on().isBefore(today) && !before.contains(holiday)) {
                checks.reject("/holidays/" + i, Code.PAST_DATE, holiday.on());
            }
        }
        Set<LocalDate> kept = new HashSet<>();
        wanted.forEach(holiday -> kept.add(holiday.on()));
        before.stream()
                .map(Holiday::on)
                .filter(on -> on.isBefore(today) && !kept.contains(on))
                .forEach(on -> checks.reject("/holidays", Code.PAST_DATE, on));
        checks.throwIfAny();
    }

    private static Holidays of(Holidays all, int year) {
        return new Holidays(
                all.version(),
                all.items().stream()
                        .filter(holiday -> holiday.on().getYear() == year)
                        .toList());
    }

    private static Set<Holiday> difference(Holidays one, Holidays other) {
        Set<Holiday> left = new HashSet<>(one.items());
        other.items().forEach(left::remove);
        return left;
    }
}
