package id.sahut.process.routing.model;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Question.Option;
import org.jspecify.annotations.Nullable;

/**
 * Who is competent for a category, and by what.
 *
 * @param agency valid on the day asked about, or the complaint desk
 * @param ground what decided
 * @param answer the answer that decided, where one of the form's options did
 * @param replaced the agency the category file names, where it has been replaced by {@code agency}
 */
public record Competence(
        Agency agency,
        Ground ground,
        @Nullable Option answer,
        @Nullable Agency replaced) {

    /** What decided. */
    public enum Ground {
        /** The category's own agency. */
        CATEGORY,
        /** A route for an answer. */
        ANSWER,
        /** A route for the kind. */
        KIND,
        /** The office of the district. */
        DISTRICT,
        /** No valid agency was found, or the file names the desk itself. */
        DESK
    }
}
