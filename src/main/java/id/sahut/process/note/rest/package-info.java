/**
 * Notes over HTTP.
 */
@NullMarked
package id.sahut.process.note.rest;

import org.jspecify.annotations.NullMarked;
