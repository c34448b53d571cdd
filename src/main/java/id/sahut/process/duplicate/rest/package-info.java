/**
 * Suggestions over HTTP.
 */
@NullMarked
package id.sahut.process.duplicate.rest;

import org.jspecify.annotations.NullMarked;
