package id.sahut.process.routing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.testing.SomeCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic of a guess, with weights one can add up by hand. */
class CategoryScorerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** What a term is worth that stands behind one other word. */
    private static final double SECOND_PLACE = 1 / (1 + 1 / 60.0);

    @Test
    void a_term_counts_with_its_weight() {
        assertThat(scores("aspal", category("jalan", "aspal^4"))).containsEntry("jalan", 4.0);
    }

    @Test
    void a_term_that_two_categories_state_counts_less_for_both() {
        Map<String, Double> scores = scores("aspal", category("jalan", "aspal^4"), category("trotoar", "aspal^2"));

        assertThat(scores.get("jalan")).isCloseTo(4 / Math.sqrt(2), within(1e-9));
        assertThat(scores.get("trotoar")).isCloseTo(2 / Math.sqrt(2), within(1e-9));
    }

    @Test
    void further_terms_count_at_a_discount() {
        assertThat(scores("aspal parit", category("jalan", "aspal^4", "parit^2"))
                        .get("jalan"))
                .isCloseTo(4 + 0.8 * 2 * SECOND_PLACE, within(1e-9));
    }

    @Test
    void the_discount_grows() {
        assertThat(scores("aspal parit besi", category("jalan", "aspal^4", "parit^2", "besi^1"))
                        .get("jalan"))
                .isCloseTo(4 + 0.8 * 2 * SECOND_PLACE + 0.64 / (1 + 2 / 60.0), within(1e-9));
    }

    @Test
    void what_is_said_twice_counts_once() {
        assertThat(scores("aspal aspal aspal", category("jalan", "aspal^4"))).containsEntry("jalan", 4.0);
        assertThat(scores("aspal besi aspal", category("jalan", "aspal^4"))).containsEntry("jalan", 4.0);
    }

    @Test
    void a_word_within_a_longer_term_hardly_counts() {
        Map<String, Double> scores =
                scores("kabel putus", category("listrik", "kabel putus^4"), category("telepon", "kabel^2"));

        assertThat(scores.get("listrik")).isCloseTo(4, within(1e-9));
        assertThat(scores.get("telepon")).isCloseTo(2 * 0.25, within(1e-9));
    }

    @Test
    void with_a_word_in_between_nothing_is_within_the_longer_term() {
        Map<String, Double> scores =
                scores("kabel besi putus", category("listrik", "kabel putus^4"), category("telepon", "kabel^2"));

        assertThat(scores.get("listrik")).isCloseTo(4 / 1.3, within(1e-9));
        assertThat(scores.get("telepon")).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_landmark_counts_less() {
        assertThat(scores("lampu depan aspal", category("jalan", "aspal^4")).get("jalan"))
                .isBetween(4 * 0.4 * 0.9, 4 * 0.4);
    }

    @Test
    void what_stands_late_counts_less_down_to_a_limit() {
        assertThat(scores(otherWords(30) + "aspal", category("jalan", "aspal^4"))
                        .get("jalan"))
                .isCloseTo(4 / 1.5, within(1e-9));
        assertThat(scores(otherWords(200) + "aspal", category("jalan", "aspal^4"))
                        .get("jalan"))
                .isCloseTo(4 * 0.6, within(1e-9));
    }

    @Test
    void single_words_of_a_longer_term_are_a_weak_hint() {
        assertThat(scores("putus", category("listrik", "kabel putus^4"))).containsEntry("listrik", 1.0);
    }

    @Test
    void the_name_of_a_category_is_a_hint_and_its_description_a_weaker_one() {
        Category named = category("lampu", new LocalisedText("Taman", ""), new LocalisedText("besi", ""));

        assertThat(scores("taman", named)).containsEntry("lampu", 0.8);
        assertThat(scores("besi", named)).containsEntry("lampu", 0.4);
    }

    @Test
    void a_hint_that_several_categories_give_is_divided_among_them() {
        LocalisedText nothing = new LocalisedText("", "");
        Category one = category("satu", new LocalisedText("Taman", ""), nothing);
        Category other = category("dua", new LocalisedText("Taman", ""), nothing);

        assertThat(scores("taman", one, other)).containsEntry("satu", 0.4).containsEntry("dua", 0.4);
    }

    @Test
    void the_likeliest_comes_first_and_names_its_three_best_terms_in_order() {
        List<CategoryGuess> guesses = new CategoryScorer(List.of(
                        category("taman", "bangku^1"), category("jalan", "aspal^2", "parit^5", "besi^4", "kayu^3")))
                .guesses("bangku aspal parit besi kayu", ReportKind.COMPLAINT, TODAY);

        assertThat(guesses).extracting(CategoryGuess::categoryCode).containsExactly("jalan", "taman");
        assertThat(guesses.get(0).terms()).containsExactly("parit", "besi", "kayu");
    }

    /** Words that no category knows, all different: repeated ones count as one. */
    private static String otherWords(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "z%c%cq ", 'a' + i / 26 % 26, 'a' + i % 26))
                .collect(Collectors.joining());
    }

    private static Map<String, Double> scores(String text, Category... categories) {
        return new CategoryScorer(List.of(categories))
                .guesses(text, ReportKind.COMPLAINT, TODAY).stream()
                        .collect(Collectors.toMap(CategoryGuess::categoryCode, CategoryGuess::score));
    }

    private static Category category(String code, String... terms) {
        LocalisedText nothing = new LocalisedText("", "");
        return category(code, nothing, nothing, terms);
    }

    private static Category category(String code, LocalisedText name, LocalisedText description, String... terms) {
        return SomeCategory.of(code)
                .called(name, description)
                .handledBy("dinas")
                .knownBy(List.of(terms))
                .build();
    }
}
