/**
 * Evidence: what the citizen said, when and where. Immutable after submission.
 */
@NullMarked
package id.sahut.process.report;

import org.jspecify.annotations.NullMarked;
