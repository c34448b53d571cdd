/**
 * Which state of the city's reference data the database holds, and the lock under which that is changed. Whoever changes
 * such data may depend on it.
 */
@NullMarked
package id.sahut.city.revision;

import org.jspecify.annotations.NullMarked;
