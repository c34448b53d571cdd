/**
 * What happened, for the city app's backend to push to phones. Nothing may depend on it.
 */
@NullMarked
package id.sahut.integration.change;

import org.jspecify.annotations.NullMarked;
