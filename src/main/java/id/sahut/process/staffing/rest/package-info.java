/**
 * Officers over HTTP.
 */
@NullMarked
package id.sahut.process.staffing.rest;

import org.jspecify.annotations.NullMarked;
