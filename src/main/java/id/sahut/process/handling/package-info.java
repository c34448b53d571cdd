/**
 * The government's work on a report: the case, its state, clocks and append-only history. Only the transition table changes a state.
 */
@NullMarked
package id.sahut.process.handling;

import org.jspecify.annotations.NullMarked;
