/**
 * Answer templates over HTTP.
 */
@NullMarked
package id.sahut.city.template.rest;

import org.jspecify.annotations.NullMarked;
