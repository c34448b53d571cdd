/**
 * Where public reports are read and support is kept.
 */
@NullMarked
package id.sahut.view.publicreport.store;

import org.jspecify.annotations.NullMarked;
