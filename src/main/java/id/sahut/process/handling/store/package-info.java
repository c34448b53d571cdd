/**
 * Where cases are kept.
 */
@NullMarked
package id.sahut.process.handling.store;

import org.jspecify.annotations.NullMarked;
