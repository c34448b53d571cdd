/**
 * Keyset pages and their opaque tokens.
 */
@NullMarked
package id.sahut.platform.paging;

import org.jspecify.annotations.NullMarked;
