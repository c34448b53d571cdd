package id.sahut.city.calendar;

import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CsvRow;
import id.sahut.city.file.Place;
import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code holidays.csv}: the national holidays and joint leave that the ministers' joint decree names each year. */
public final class HolidayFile {

    public static final String NAME = "holidays.csv";

    private HolidayFile() {}

    /** Reads the file, in its order. */
    public static List<Holiday> read(CityFiles files) {
        Map<LocalDate, Place> seen = new HashMap<>();
        return files.csvRows(
                NAME, List.of("date", "name_id", "name_en", "joint_leave"), row -> holiday(files, row, seen));
    }

    private static @Nullable Holiday holiday(CityFiles files, CsvRow row, Map<LocalDate, Place> seen) {
        LocalDate on = row.requiredDate("date");
        LocalisedText name = new LocalisedText(row.text("name_id"), row.text("name_en"));
        boolean jointLeave = row.flag("joint_leave", false);
        if (on == null) {
            return null;
        }
        Place first = seen.putIfAbsent(on, row.place());
        if (first != null) {
            files.reject(row.place(), "the date " + on + " is there already, in line " + first.line());
        }
        return new Holiday(on, name, jointLeave);
    }
}
