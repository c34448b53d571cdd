/**
 * Reads a city's folder of files into the database, whole or not at all.
 */
@NullMarked
package id.sahut.city.loading;

import org.jspecify.annotations.NullMarked;
