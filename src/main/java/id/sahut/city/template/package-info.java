/**
 * What officers may answer with: texts of the city in two languages, general ones and those of a category, from the
 * city's {@code answer-templates.yaml}. Nobody but the loading depends on it.
 */
@NullMarked
package id.sahut.city.template;

import org.jspecify.annotations.NullMarked;
