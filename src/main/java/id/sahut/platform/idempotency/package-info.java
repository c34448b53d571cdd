/**
 * How a command runs: one transaction, the caller's idempotency key, and repetition of the whole when the database asks for it.
 */
@NullMarked
package id.sahut.platform.idempotency;

import org.jspecify.annotations.NullMarked;
