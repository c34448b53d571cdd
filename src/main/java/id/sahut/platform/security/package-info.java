/**
 * Who is calling: two token issuers, their keys, and the caller's roles. Features inject {@link id.sahut.platform.security.Caller}.
 */
@NullMarked
package id.sahut.platform.security;

import org.jspecify.annotations.NullMarked;
