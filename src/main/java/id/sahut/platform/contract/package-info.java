/**
 * Shows the contract: the API reference, to which {@code GET /} leads. The document itself is written by hand in
 * {@code openapi/} and served as it is. Nothing depends on this package.
 */
@NullMarked
package id.sahut.platform.contract;

import org.jspecify.annotations.NullMarked;
