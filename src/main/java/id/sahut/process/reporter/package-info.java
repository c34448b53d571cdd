/**
 * Who said it. Apart from the report, so that a dump of reports names nobody. Only intake and the read side may look.
 */
@NullMarked
package id.sahut.process.reporter;

import org.jspecify.annotations.NullMarked;
