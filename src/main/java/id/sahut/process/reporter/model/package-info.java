/**
 * The person as a row.
 */
@NullMarked
package id.sahut.process.reporter.model;

import org.jspecify.annotations.NullMarked;
