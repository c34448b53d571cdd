package id.sahut.process.routing.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a guess is sure enough to send a report to an agency. A wrong agency costs the citizen days, the desk minutes, so a
 * close race goes to the desk. Only rivals of another agency count: which of two categories of the same agency it is can be
 * corrected there.
 */
public final class GuessPolicy {

    /** Below it a single vague word is all there is. */
    static final double LEAST_SCORE = 1.0;
    /** By which part of itself the best guess must lead the best one of any other agency. */
    static final double MARGIN = 0.05;

    private GuessPolicy() {}

    /**
     * The best guess if it is sure, else null.
     *
     * @param guesses the likeliest first
     * @param agencyOf the competent agency's code for a category's code
     */
    public static @Nullable CategoryGuess sure(List<CategoryGuess> guesses, Function<String, String> agencyOf) {
        if (guesses.isEmpty() || guesses.get(0).score() < LEAST_SCORE) {
            return null;
        }
        CategoryGuess best = guesses.get(0);
        String agency = agencyOf.apply(best.categoryCode());
        double needed = best.score() * (1 - MARGIN);
        for (CategoryGuess rival : guesses.subList(1, guesses.size())) {
            if (rival.score() <= needed) {
                return best;
            }
            if (!agencyOf.apply(rival.categoryCode()).equals(agency)) {
                return null;
            }
        }
        return best;
    }
}
