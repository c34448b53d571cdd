/** Reads history as it lies in its rows, and keeps anchors. */
@NullMarked
package id.sahut.process.proof.store;

import org.jspecify.annotations.NullMarked;
