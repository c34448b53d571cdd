/**
 * Who is calling: two token issuers that share nothing, and the caller's roles. Features ask
 * {@link id.sahut.platform.security.CurrentCaller} and name {@link id.sahut.platform.security.Role}s on their endpoints; any
 * may depend on it.
 */
@NullMarked
package id.sahut.platform.security;

import org.jspecify.annotations.NullMarked;
