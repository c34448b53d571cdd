package id.sahut.city.calendar;

import java.util.List;

/**
 * Holidays as a version of the calendar has them.
 *
 * @param items in order; of one year, or of all
 */
public record Holidays(int version, List<Holiday> items) {}
