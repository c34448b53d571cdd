/**
 * What officers tell one another about a case: internal notes. Whoever handles the case reads them; the citizen and the
 * auditor never do, and the case's history knows nothing of them. Nobody depends on it.
 */
@NullMarked
package id.sahut.process.note;

import org.jspecify.annotations.NullMarked;
