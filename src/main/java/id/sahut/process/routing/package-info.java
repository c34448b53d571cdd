/**
 * Which agency is competent for a report, and why: a pure decision from the category, the answers on the form, the kind,
 * the place and the words. It stores nothing. The front desk asks it at submission, verification asks it again when a
 * category is corrected.
 */
@NullMarked
package id.sahut.process.routing;

import org.jspecify.annotations.NullMarked;
