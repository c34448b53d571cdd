package id.sahut.process.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuessPolicyTest {

    private static final Map<String, String> AGENCIES =
            Map.of("lubang", "jalan", "parit", "jalan", "trotoar", "jalan", "lampu", "dishub");

    @Test
    void takes_the_best_guess_that_leads_clearly() {
        assertThat(sure(guess("lubang", 4), guess("lampu", 3))).isEqualTo("lubang");
    }

    @Test
    void takes_none_in_a_close_race() {
        assertThat(sure(guess("lubang", 4), guess("lampu", 3.9))).isNull();
    }

    @Test
    void takes_none_that_is_weak_or_where_there_is_none() {
        assertThat(sure(guess("lubang", 1))).isNull();
        assertThat(sure()).isNull();
    }

    @Test
    void does_not_mind_a_close_race_within_one_agency() {
        assertThat(sure(guess("lubang", 4), guess("parit", 4))).isEqualTo("lubang");
    }

    @Test
    void weighs_agencies_by_all_that_speaks_for_them() {
        assertThat(sure(guess("lampu", 4), guess("lubang", 3.8), guess("parit", 3.5), guess("trotoar", 3)))
                .isEqualTo("lubang");
    }

    @Test
    void is_sure_right_at_its_limits() {
        assertThat(sure(guess("lubang", GuessPolicy.LEAST_SCORE))).isEqualTo("lubang");
        assertThat(sure(guess("lubang", 10), guess("lampu", 9))).isEqualTo("lubang");
        assertThat(sure(guess("lubang", 10), guess("lampu", 9.01))).isNull();
    }

    @Test
    void counts_further_categories_at_a_falling_share() {
        assertThat(sure(guess("lubang", 2), guess("parit", 2), guess("lampu", 2.5)))
                .isNull();
        assertThat(sure(guess("lampu", 5.1), guess("lubang", 4), guess("parit", 4), guess("trotoar", 4)))
                .isNull();
    }

    private static @Nullable String sure(CategoryGuess... guesses) {
        CategoryGuess sure = GuessPolicy.sure(List.of(guesses), code -> AGENCIES.getOrDefault(code, "desk"));
        return sure == null ? null : sure.categoryCode();
    }

    private static CategoryGuess guess(String code, double score) {
        return new CategoryGuess(code, score, List.of(code));
    }
}
