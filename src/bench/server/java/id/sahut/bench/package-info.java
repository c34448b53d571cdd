/**
 * What only a build with {@code -Pbench} adds to the application: an endpoint that does nothing, to compare with, and one
 * that sweeps when it is told to.
 */
@NullMarked
package id.sahut.bench;

import org.jspecify.annotations.NullMarked;
