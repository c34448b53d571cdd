/**
 * What there is only one of in a city: its name, ticket prefix, complaint desk, emergency numbers.
 */
@NullMarked
package id.sahut.city.profile;

import org.jspecify.annotations.NullMarked;
