/**
 * The case, the transition table, the clocks and the history.
 */
@NullMarked
package id.sahut.process.handling.model;

import org.jspecify.annotations.NullMarked;
