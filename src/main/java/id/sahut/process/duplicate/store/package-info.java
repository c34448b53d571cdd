/**
 * Statements of what is near.
 */
@NullMarked
package id.sahut.process.duplicate.store;

import org.jspecify.annotations.NullMarked;
