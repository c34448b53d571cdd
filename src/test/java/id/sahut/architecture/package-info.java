/** The house plan as a build enforces it. */
@NullMarked
package id.sahut.architecture;

import org.jspecify.annotations.NullMarked;
