/**
 * The folder in which development, tests and the demo jar keep their database, keys and passwords. The other
 * {@code demo} packages depend on it; it depends on {@code platform.startup} alone.
 */
@NullMarked
package id.sahut.demo.folder;

import org.jspecify.annotations.NullMarked;
