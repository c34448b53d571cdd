package id.sahut.city.calendar.rest;

import id.sahut.city.calendar.Holiday;
import id.sahut.city.calendar.Holidays;
import java.time.LocalDate;
import java.util.List;

/** The holidays of a year, as the administrator edits them: with their names in both languages. */
public record HolidayYearResponse(int year, int calendarVersion, List<HolidayEntryResponse> holidays) {

    /** One of them. */
    public record HolidayEntryResponse(LocalDate on, HolidayNameResponse name, boolean jointLeave) {

        static HolidayEntryResponse of(Holiday holiday) {
            return new HolidayEntryResponse(
                    holiday.on(),
                    new HolidayNameResponse(holiday.name().id(), holiday.name().en()),
                    holiday.jointLeave());
        }
    }

    /** What it is called. */
    public record HolidayNameResponse(String id, String en) {}

    static HolidayYearResponse of(int year, Holidays holidays) {
        return new HolidayYearResponse(
                year,
                holidays.version(),
                holidays.items().stream().map(HolidayEntryResponse::of).toList());
    }
}
