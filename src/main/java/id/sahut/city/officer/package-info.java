/**
 * Staff as history knows them: a random id for each person of the staff directory, who they speak for, when they are away
 * and who stands in. Every feature of the process may depend on it.
 */
@NullMarked
package id.sahut.city.officer;

import org.jspecify.annotations.NullMarked;
