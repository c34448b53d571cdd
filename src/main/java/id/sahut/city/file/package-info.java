/**
 * Reading of the files a city is described by, so strictly that every mistake is named with file, line and reason. The
 * other features of this room read their own file with it; nothing else needs it.
 */
@NullMarked
package id.sahut.city.file;

import org.jspecify.annotations.NullMarked;
