package id.sahut.process.routing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.sahut.platform.locale.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFinderTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final int WIDEST_GAP = 3;

    @ParameterizedTest
    @CsvSource({
        "lubang, lubang, 1",
        "lubang, berlubang, 0.85",
        "dirumahkan, rumah, 0.25",
        "buruh dirumahkan, buruh rumah, 0.825",
        "lampu mati, lampu mati, 1",
        "lampu mati, lampu taman mati, 0.7692",
        "lampu mati, lampu taman merah mati, 0.625",
        "lampu mati, lampu taman merah besi mati, 0.5263",
        "lampu mati, lampu. mati, 0.625",
        "lampu taman mati, lampu besi taman merah mati, 0.625"
    })
    void the_nearer_the_text_is_to_the_term_the_more_a_match_is_worth(String term, String text, double quality) {
        assertThat(find(term, text))
                .singleElement()
                .satisfies(match -> assertThat(match.quality()).isCloseTo(quality, within(0.0001)));
    }

    @ParameterizedTest
    @CsvSource({
        "lampu mati, mati lampu",
        "lampu mati, lampu taman merah besi tua mati",
        "lampu taman mati, lampu besi merah taman tua kayu mati",
        "jam kerja, jam taman kerja",
        "lampu mati, lampu"
    })
    void another_order_or_words_too_far_apart_are_no_match(String term, String text) {
        assertThat(find(term, text)).isEmpty();
    }

    @Test
    void a_match_says_where_it_stands_and_how_much_is_in_between() {
        assertThat(find("lampu mati", "taman lampu merah mati")).singleElement().satisfies(match -> {
            assertThat(match.first()).isEqualTo(1);
            assertThat(match.last()).isEqualTo(3);
            assertThat(match.gap()).isEqualTo(1);
        });
    }

    @Test
    void a_term_is_found_as_often_as_it_is_said() {
        assertThat(find("lubang", "lubang besar, lubang kecil")).hasSize(2);
    }

    private static List<PhraseMatch<String>> find(String term, String text) {
        Phrase phrase = new PhraseReader(LEXICON).read(term, Language.ID);
        return new PhraseFinder<>(List.of(new PhraseFinder.Entry<>(term, phrase)), WIDEST_GAP)
                .find(new WordReader(LEXICON).read(text));
    }
}
