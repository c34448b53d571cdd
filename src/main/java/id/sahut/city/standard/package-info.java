/**
 * How long things may take: service standards, the most specific row first.
 */
@NullMarked
package id.sahut.city.standard;

import org.jspecify.annotations.NullMarked;
