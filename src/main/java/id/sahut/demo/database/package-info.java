/**
 * A real MariaDB server for development, tests and the demo jar, run from the binaries the build carries. Depends on
 * {@code demo.folder}; {@code demo.launch} and the tests start it.
 */
@NullMarked
package id.sahut.demo.database;

import org.jspecify.annotations.NullMarked;
