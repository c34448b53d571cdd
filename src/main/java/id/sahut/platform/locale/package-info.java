/**
 * Indonesian and English for whoever reads: negotiation of the language, message bundles, and texts that carry both.
 */
@NullMarked
package id.sahut.platform.locale;

import org.jspecify.annotations.NullMarked;
