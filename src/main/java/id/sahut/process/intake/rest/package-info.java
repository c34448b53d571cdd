/**
 * Submission over HTTP.
 */
@NullMarked
package id.sahut.process.intake.rest;

import org.jspecify.annotations.NullMarked;
