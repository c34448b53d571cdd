package id.sahut.city.calendar;

import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A day on which nobody works.
 *
 * @param jointLeave <i>cuti bersama</i>, as against a national holiday
 */
public record Holiday(LocalDate on, LocalisedText name, boolean jointLeave) {

    /** The order in which holidays are kept and answered. */
    static final Comparator<Holiday> BY_DAY = Comparator.comparing(Holiday::on);
}
