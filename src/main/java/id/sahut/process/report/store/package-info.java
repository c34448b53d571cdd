/**
 * Where reports are kept.
 */
@NullMarked
package id.sahut.process.report.store;

import org.jspecify.annotations.NullMarked;
