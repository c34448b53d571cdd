package id.sahut.process.routing.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a guess is sure enough to send a report to an agency. A wrong agency costs the citizen days, the desk minutes, so a
 * close race goes to the desk. What is weighed are agencies: an excavation, a drain and a broken road in one report all
 * speak for the same one, and which of them it is can be corrected there.
 */
public final class GuessPolicy {

    /** Below it a single vague word is all there is. */
    static final double LEAST_SCORE = 1.6;
    /** By which part of its own weight the best agency must lead the next one. */
    static final double MARGIN = 0.1;
    /** What each further category of an agency adds to its best one. */
    static final double FURTHER_CATEGORY = 0.3;

    private GuessPolicy() {}

    /**
     * The best guess for the best agency if it is sure, else null.
     *
     * @param guesses the likeliest first
     * @param agencyOf the competent agency's code for a category's code
     */
    public static @Nullable CategoryGuess sure(List<CategoryGuess> guesses, Function<String, String> agencyOf) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (CategoryGuess guess : guesses) {
            tallies.merge(agencyOf.apply(guess.categoryCode()), new Tally(guess, guess.score(), 1), Tally::and);
        }
        Tally best = null;
        double next = 0;
        for (Tally tally : tallies.values()) {
            if (best == null || tally.score() > best.score()) {
                next = best == null ? 0 : best.score();
                best = tally;
            } else {
                next = Math.max(next, tally.score());
            }
        }
        return best != null && best.score() >= LEAST_SCORE && next <= best.score() * (1 - MARGIN) ? best.guess() : null;
    }

    /** What speaks for an agency: its best guess, and the others at a falling share. */
    private record Tally(CategoryGuess guess, double score, double share) {

        Tally and(Tally further) {
            double nextShare = share * FURTHER_CATEGORY;
            return new Tally(guess, score + nextShare * further.score(), nextShare);
        }
    }
}
