/**
 * What people report about: the tree of categories, the questions each asks, and the competent agency each leads to.
 * Reference data from the city's files; every feature may read it.
 */
@NullMarked
package id.sahut.city.category;

import org.jspecify.annotations.NullMarked;
