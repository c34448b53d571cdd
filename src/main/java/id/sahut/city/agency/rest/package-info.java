/** The agencies' JSON. */
@NullMarked
package id.sahut.city.agency.rest;

import org.jspecify.annotations.NullMarked;
