/**
 * Staff as history knows them: a random id for each person of the staff directory. Handling may depend on it.
 */
@NullMarked
package id.sahut.city.officer;

import org.jspecify.annotations.NullMarked;
