package id.sahut.city.calendar.rest;

import id.sahut.city.calendar.Holiday;
import id.sahut.platform.locale.Language;
import java.time.LocalDate;

/** A day on which nobody works, in the reader's language. */
public record HolidayResponse(LocalDate on, String name, boolean jointLeave) {

    static HolidayResponse of(Holiday holiday, Language language) {
        return new HolidayResponse(holiday.on(), holiday.name().in(language), holiday.jointLeave());
    }
}
