/**
 * Request ids, log hygiene and metrics.
 */
@NullMarked
package id.sahut.platform.observability;

import org.jspecify.annotations.NullMarked;
