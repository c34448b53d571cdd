/**
 * Tracking over HTTP.
 */
@NullMarked
package id.sahut.view.tracking.rest;

import org.jspecify.annotations.NullMarked;
