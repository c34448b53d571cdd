/**
 * What only a build with {@code -Pbench} adds to the application: an endpoint that does nothing, to compare with.
 */
@NullMarked
package id.sahut.bench;

import org.jspecify.annotations.NullMarked;
