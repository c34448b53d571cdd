/**
 * How JSON is read and written: snake_case, absent instead of null, nothing unknown or duplicate accepted.
 */
@NullMarked
package id.sahut.platform.json;

import org.jspecify.annotations.NullMarked;
