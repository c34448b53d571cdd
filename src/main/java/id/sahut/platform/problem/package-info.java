/**
 * Every error of the API as one RFC 9457 problem document, the framework's own included, and the checks that produce field errors.
 */
@NullMarked
package id.sahut.platform.problem;

import org.jspecify.annotations.NullMarked;
