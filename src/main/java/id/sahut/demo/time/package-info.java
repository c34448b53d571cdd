/**
 * A clock that can be set ahead, to walk through by hand what happens when deadlines pass.
 */
@NullMarked
package id.sahut.demo.time;

import org.jspecify.annotations.NullMarked;
