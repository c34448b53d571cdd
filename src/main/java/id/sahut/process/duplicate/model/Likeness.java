package id.sahut.process.duplicate.model;

import java.util.Collection;
import java.util.List;

/**
 * How much speaks for two reports being about one thing.
 *
 * @param nearness 1 on the spot, 0 at the edge of the category's radius
 * @param recency 1 at the same time, 0 at the end of the category's time
 * @param agreement which part of the shorter text's words the other has too, 0 to 1
 * @param sameCategory and not only one beside it
 */
public record Likeness(double nearness, double recency, double agreement, boolean sameCategory) {

    private static final double WEIGHT_OF_PLACE = 0.4;
    private static final double WEIGHT_OF_WORDS = 0.4;
    private static final double WEIGHT_OF_TIME = 0.2;
    /** People who choose different categories for one thing still use some of the same words. */
    private static final double LEAST_AGREEMENT_ACROSS_CATEGORIES = 0.2;

    /** Compares by distance, time and words. */
    public static Likeness of(
            double metres, int radiusM, double days, int mostDays, Words words, boolean sameCategory) {
        return new Likeness(
                Math.max(0, 1 - metres / radiusM),
                Math.max(0, 1 - Math.abs(days) / mostDays),
                words.agreement(),
                sameCategory);
    }

    /** Whether it is worth a look. */
    public boolean worthALook() {
        return nearness > 0 && (sameCategory || agreement >= LEAST_AGREEMENT_ACROSS_CATEGORIES);
    }

    /** From 0, nothing, to 1, everything. */
    public double score() {
        return WEIGHT_OF_PLACE * nearness + WEIGHT_OF_WORDS * agreement + WEIGHT_OF_TIME * recency;
    }

    /**
     * The words of two texts.
     *
     * @param shared those that both have
     * @param fewer how many the shorter one has
     */
    public record Words(List<String> shared, int fewer) {

        /** Where texts are not compared. */
        public static final Words NONE = new Words(List.of(), 0);

        /** Compares the stems of two texts. */
        public static Words of(Collection<String> some, Collection<String> others) {
            return new Words(some.stream().filter(others::contains).toList(), Math.min(some.size(), others.size()));
        }

        double agreement() {
            return fewer == 0 ? 0 : (double) shared.size() / fewer;
        }
    }
}
