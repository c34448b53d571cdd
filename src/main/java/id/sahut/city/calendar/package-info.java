/**
 * The city's days: zone, close of business, working days and holidays, by version.
 */
@NullMarked
package id.sahut.city.calendar;

import org.jspecify.annotations.NullMarked;
