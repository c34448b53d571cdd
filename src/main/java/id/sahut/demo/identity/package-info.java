/**
 * Two issuers of tokens that stand in for the city app and the staff directory, and the endpoint that hands tokens out.
 * Depends on {@code demo.folder} and on {@code platform}; {@code demo.launch} and the tests set the issuers up.
 */
@NullMarked
package id.sahut.demo.identity;

import org.jspecify.annotations.NullMarked;
