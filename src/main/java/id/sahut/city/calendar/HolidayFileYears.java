package id.sahut.city.calendar;

import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import id.sahut.platform.digest.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table {@code holiday_file_year}: what {@code holidays.csv} said of each year when it was last applied. A year of
 * which it says the same as then is left as it was edited since.
 */
@ApplicationScoped
class HolidayFileYears {

    private final Sql sql;

    HolidayFileYears(Sql sql) {
        this.sql = sql;
    }

    /** The years of the file that are not as they were, and what it says of them; notes that they are applied now. */
    Map<Integer, List<Holiday>> takeChanged(List<Holiday> file) {
        Map<Integer, List<Holiday>> years = file.stream()
                .collect(Collectors.groupingBy(holiday -> holiday.on().getYear()));
        Map<Integer, String> applied = digests();
        years.entrySet().removeIf(year -> digest(year.getValue()).equals(applied.get(year.getKey())));
        years.forEach((year, holidays) -> Upsert.into("holiday_file_year")
                .key("year", year)
                .set("digest", digest(holidays))
                .execute(sql));
        return years;
    }

    private Map<Integer, String> digests() {
        Map<Integer, String> digests = new HashMap<>();
        List<Map.Entry<Integer, String>> rows = sql.query("select year, digest from holiday_file_year")
                .list(row -> Map.entry(row.integer("year"), row.text("digest")));
        rows.forEach(row -> digests.put(row.getKey(), row.getValue()));
        return digests;
    }

    /** As the migration computed it of the years that were there before. */
    private static String digest(List<Holiday> holidays) {
        return Sha256.hex(holidays.stream()
                .sorted(Holiday.BY_DAY)
                .map(holiday -> String.join(
                        "|",
                        holiday.on().toString(),
                        holiday.name().id(),
                        holiday.name().en(),
                        holiday.jointLeave() ? "1" : "0"))
                .collect(Collectors.joining("\n")));
    }
}
