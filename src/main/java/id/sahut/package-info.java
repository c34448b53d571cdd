/**
 * Sahut, the complaint channel a city super-app embeds. Only the entry point lives here; everything else is in the
 * five rooms {@code platform}, {@code city}, {@code process}, {@code view} and {@code integration}, whose dependencies
 * run downward, and in {@code demo}, which production builds leave out.
 */
@NullMarked
package id.sahut;

import org.jspecify.annotations.NullMarked;
