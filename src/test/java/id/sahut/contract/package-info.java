/**
 * Holds the product to its contract: the bundle that is served, and the tests that keep routes, answers, catalogues and
 * messages equal to it. Nothing here depends on a feature.
 */
@NullMarked
package id.sahut.contract;

import org.jspecify.annotations.NullMarked;
