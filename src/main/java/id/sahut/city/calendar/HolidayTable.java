package id.sahut.city.calendar;

import id.sahut.city.profile.CityProfile;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * The tables {@code calendar_version} and {@code holiday}. A version is never changed: deadlines name the one they were
 * computed by.
 */
@ApplicationScoped
public class HolidayTable {

    private final Sql sql;
    private final Clock clock;
    private final WorkingCalendar calendar;

    HolidayTable(Sql sql, Clock clock, WorkingCalendar calendar) {
        this.sql = sql;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Makes these holidays the new version of the calendar, unless they are what it says already. */
    public String apply(List<Holiday> wanted) {
        List<Holiday> sorted =
                wanted.stream().sorted(Comparator.comparing(Holiday::on)).toList();
        int version = latest();
        if (version > 0 && read(version).equals(sorted)) {
            return "unchanged, calendar version " + version;
        }
        version++;
        sql.query("insert into calendar_version (version, created_at) values (:version, :now)")
                .bind("version", version)
                .bind("now", clock.instant())
                .execute();
        for (Holiday holiday : sorted) {
            sql.query("insert into holiday (calendar_version, held_on, name_id, name_en, joint_leave)"
                            + " values (:version, :on, :nameId, :nameEn, :jointLeave)")
                    .bind("version", version)
                    .bind("on", holiday.on())
                    .bind("nameId", holiday.name().id())
                    .bind("nameEn", holiday.name().en())
                    .bind("jointLeave", holiday.jointLeave())
                    .execute();
        }
        return sorted.size() + " holidays, calendar version " + version;
    }

    /** Takes the latest version into memory. */
    public void refresh(CityProfile profile) {
        int version = latest();
        calendar.hold(profile, version, read(version));
    }

    /** 0 if there is none yet. */
    private int latest() {
        return sql.query("select coalesce(max(version), 0) as version from calendar_version")
                .first(row -> row.integer("version"))
                .orElse(0);
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
