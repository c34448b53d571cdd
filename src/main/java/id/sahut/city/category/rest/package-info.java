/** The categories' JSON. */
@NullMarked
package id.sahut.city.category.rest;

import org.jspecify.annotations.NullMarked;
