/**
 * The projections.
 */
@NullMarked
package id.sahut.process.casefile.store;

import org.jspecify.annotations.NullMarked;
