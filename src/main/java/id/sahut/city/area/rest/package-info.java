/** The areas' JSON. */
@NullMarked
package id.sahut.city.area.rest;

import org.jspecify.annotations.NullMarked;
