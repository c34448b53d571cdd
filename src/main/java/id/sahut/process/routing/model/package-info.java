/**
 * How a text is read and a category guessed from it, and how a category leads to an agency. Plain Java without state that
 * changes; every result names what decided.
 */
@NullMarked
package id.sahut.process.routing.model;

import org.jspecify.annotations.NullMarked;
