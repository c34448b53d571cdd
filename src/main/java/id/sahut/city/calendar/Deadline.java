package id.sahut.city.calendar;

import java.time.Instant;

/**
 * When something is due, and by which calendar.
 *
 * @param provisional it reaches into a year whose holidays are not yet known
 */
public record Deadline(Instant dueAt, int calendarVersion, boolean provisional) {}
