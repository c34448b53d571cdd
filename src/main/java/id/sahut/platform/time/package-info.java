/**
 * The one clock. Everything that needs the time injects {@link java.time.Clock}; it ticks whole microseconds because that is what the database keeps.
 */
@NullMarked
package id.sahut.platform.time;

import org.jspecify.annotations.NullMarked;
