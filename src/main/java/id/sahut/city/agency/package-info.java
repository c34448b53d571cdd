/**
 * Who is competent: the city's agencies, the complaint desk, and the outside bodies cases are forwarded to.
 */
@NullMarked
package id.sahut.city.agency;

import org.jspecify.annotations.NullMarked;
