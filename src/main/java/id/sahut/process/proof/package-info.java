/**
 * Proof that history was not rewritten: the chain of a case's entries, and the daily anchor that binds all entries of a
 * day and the anchors before. Reads the rows of history as an outsider would, and shares no code with what writes them,
 * so that both would have to be wrong alike. Nothing depends on it.
 */
@NullMarked
package id.sahut.process.proof;

import org.jspecify.annotations.NullMarked;
