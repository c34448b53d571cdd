/** The holidays over HTTP: anybody's list and the administrator's years. */
@NullMarked
package id.sahut.city.calendar.rest;

import org.jspecify.annotations.NullMarked;
