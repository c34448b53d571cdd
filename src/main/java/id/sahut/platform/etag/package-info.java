/**
 * Strong entity tags and conditional requests.
 */
@NullMarked
package id.sahut.platform.etag;

import org.jspecify.annotations.NullMarked;
