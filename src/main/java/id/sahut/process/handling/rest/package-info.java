/**
 * Transitions over HTTP, the officers' and the reporter's.
 */
@NullMarked
package id.sahut.process.handling.rest;

import org.jspecify.annotations.NullMarked;
