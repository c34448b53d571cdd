/**
 * Where officers are kept.
 */
@NullMarked
package id.sahut.city.officer.store;

import org.jspecify.annotations.NullMarked;
