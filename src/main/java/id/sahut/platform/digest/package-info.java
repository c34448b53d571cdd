/**
 * SHA-256, the one digest of the product: entity tags, idempotency fingerprints, the history's chain.
 */
@NullMarked
package id.sahut.platform.digest;

import org.jspecify.annotations.NullMarked;
