/**
 * The read side: report, case, timeline and inbox, as SQL projections. Nothing here writes.
 */
@NullMarked
package id.sahut.process.casefile;

import org.jspecify.annotations.NullMarked;
