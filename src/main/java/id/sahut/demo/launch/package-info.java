/**
 * What a development or demo build does around a start: brings the database and the issuers nobody configured, and
 * greets. On top of the other {@code demo} packages; nothing depends on it.
 */
@NullMarked
package id.sahut.demo.launch;

import org.jspecify.annotations.NullMarked;
