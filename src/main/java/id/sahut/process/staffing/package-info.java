/**
 * Who handles cases: the officers one may know of, whom they speak for, when they are away, and how much each has to do.
 * Nobody depends on it.
 */
@NullMarked
package id.sahut.process.staffing;

import org.jspecify.annotations.NullMarked;
