/**
 * Where reporters are kept.
 */
@NullMarked
package id.sahut.process.reporter.store;

import org.jspecify.annotations.NullMarked;
