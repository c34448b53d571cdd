/**
 * What happens between the process's first line and a serving application: the commands, the settings a start cannot do
 * without, the check of the port, and the seam through which a development or demo build brings its own database and
 * identity. Only {@code id.sahut.Main} and the {@code demo} packages depend on it.
 */
@NullMarked
package id.sahut.platform.startup;

import org.jspecify.annotations.NullMarked;
