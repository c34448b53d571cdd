/**
 * How a page of public reports is found without a scan, whatever is asked for.
 */
@NullMarked
package id.sahut.view.publicreport.model;

import org.jspecify.annotations.NullMarked;
