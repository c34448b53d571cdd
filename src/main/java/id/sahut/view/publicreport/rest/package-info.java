/**
 * The public view over HTTP.
 */
@NullMarked
package id.sahut.view.publicreport.rest;

import org.jspecify.annotations.NullMarked;
