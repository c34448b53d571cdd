/**
 * How alike two reports are.
 */
@NullMarked
package id.sahut.process.duplicate.model;

import org.jspecify.annotations.NullMarked;
