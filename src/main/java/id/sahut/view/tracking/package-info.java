/**
 * What anybody who holds a ticket number may see: where it stands, and nothing personal.
 */
@NullMarked
package id.sahut.view.tracking;

import org.jspecify.annotations.NullMarked;
