package id.sahut.city.calendar;

import id.sahut.city.profile.CityProfile;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code calendar_version} and {@code holiday}. A version is never changed: deadlines name the one they were
 * computed by.
 */
@ApplicationScoped
public class HolidayTable {

    private final Sql sql;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final HolidayFileYears fileYears;

    HolidayTable(Sql sql, Clock clock, WorkingCalendar calendar, HolidayFileYears fileYears) {
        this.sql = sql;
        this.clock = clock;
        this.calendar = calendar;
        this.fileYears = fileYears;
    }

    /**
     * Makes what the file says a new version of the calendar, unless that is what it says already. Only the years of
     * which the file says something else than last time are taken from it: the others may have been edited since.
     */
    public String apply(List<Holiday> file) {
        Holidays before = latest();
        Map<Integer, List<Holiday>> changed = fileYears.takeChanged(file);
        List<Holiday> after = sorted(Stream.concat(
                before.items().stream()
                        .filter(holiday -> !changed.containsKey(holiday.on().getYear())),
                changed.values().stream().flatMap(Collection::stream)));
        if (before.version() > 0 && after.equals(before.items())) {
            return "unchanged, calendar version " + before.version();
        }
        append(before.version() + 1, after, null);
        return after.size() + " holidays, calendar version " + (before.version() + 1);
    }

    /** Takes the latest version into memory. */
    public void refresh(CityProfile profile) {
        Holidays latest = latest();
        calendar.hold(profile, latest.version(), latest.items());
    }

    /** The latest version as the database has it; 0 if there is none yet. */
    Holidays latest() {
        int version = sql.query("select coalesce(max(version), 0) as version from calendar_version")
                .first(row -> row.integer("version"))
                .orElse(0);
        return new Holidays(version, read(version));
    }

    /**
     * Adds a version.
     *
     * @param changedBy the officer who did; null for the city's file
     */
    void append(int version, List<Holiday> holidays, @Nullable UUID changedBy) {
        sql.query("insert into calendar_version (version, created_at, changed_by) values (:version, :now, :officer)")
                .bind("version", version)
                .bind("now", clock.instant())
                .bind("officer", changedBy)
                .execute();
        if (holidays.isEmpty()) {
            return;
        }
        // One statement: a decade has hundreds.
        Sql.Query insert =
                sql.query("insert into holiday (calendar_version, held_on, name_id, name_en, joint_leave) values "
                        + IntStream.range(0, holidays.size())
                                .mapToObj("(:version, :on%1$d, :id%1$d, :en%1$d, :joint%1$d)"::formatted)
                                .collect(Collectors.joining(", ")));
        insert.bind("version", version);
        for (int i = 0; i < holidays.size(); i++) {
            Holiday holiday = holidays.get(i);
            insert.bind("on" + i, holiday.on())
                    .bind("id" + i, holiday.name().id())
                    .bind("en" + i, holiday.name().en())
                    .bind("joint" + i, holiday.jointLeave());
        }
        insert.execute();
    }

    static List<Holiday> sorted(Stream<Holiday> holidays) {
        return holidays.sorted(Holiday.BY_DAY).toList();
    }

    private List<Holiday> read(int version) {
        return sql.query("select held_on, name_id, name_en, joint_leave from holiday"
                        + " where calendar_version = :version order by held_on")
                .bind("version", version)
                .list(HolidayTable::holiday);
    }

    private static Holiday holiday(Row row) {
        return new Holiday(
                row.date("held_on"),
                new LocalisedText(row.text("name_id"), row.text("name_en")),
                row.flag("joint_leave"));
    }
}
