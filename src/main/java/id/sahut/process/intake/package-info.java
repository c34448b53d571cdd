/**
 * The front desk where it comes together: stores the report, asks routing, opens the case, in one transaction.
 */
@NullMarked
package id.sahut.process.intake;

import org.jspecify.annotations.NullMarked;
