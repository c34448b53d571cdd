/**
 * Where: kecamatan and kelurahan, and which of them a point lies in.
 */
@NullMarked
package id.sahut.city.area;

import org.jspecify.annotations.NullMarked;
