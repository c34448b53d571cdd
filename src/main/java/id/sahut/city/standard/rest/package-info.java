/** The service standards' JSON. */
@NullMarked
package id.sahut.city.standard.rest;

import org.jspecify.annotations.NullMarked;
