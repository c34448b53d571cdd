/**
 * Reports that may be about one thing: near one another, of one kind of matter, in like words. It suggests, and changes
 * nothing.
 */
@NullMarked
package id.sahut.process.duplicate;

import org.jspecify.annotations.NullMarked;
