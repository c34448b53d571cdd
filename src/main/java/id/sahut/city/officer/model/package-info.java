/**
 * Officers as rows.
 */
@NullMarked
package id.sahut.city.officer.model;

import org.jspecify.annotations.NullMarked;
