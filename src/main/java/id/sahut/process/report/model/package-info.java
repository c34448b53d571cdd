/**
 * The report as a row, and the rules of its parts.
 */
@NullMarked
package id.sahut.process.report.model;

import org.jspecify.annotations.NullMarked;
