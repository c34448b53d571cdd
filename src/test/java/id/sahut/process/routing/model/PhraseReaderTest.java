package id.sahut.process.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.platform.locale.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseReaderTest {

    private final PhraseReader reader = new PhraseReader(Lexicon.load());

    @ParameterizedTest
    @CsvSource({
        "lampu jalan^3, lampu jalan, 3",
        "lampu jalan ^ 2.5, lampu jalan, 2.5",
        "lampu jalan, lampu jalan, 2",
        "lampu, lampu, 1"
    })
    void a_term_has_the_weight_of_the_file_or_one_for_each_word(String term, String text, double weight) {
        Phrase phrase = reader.read(term, Language.ID);

        assertThat(phrase.text()).isEqualTo(text);
        assertThat(phrase.weight()).isEqualTo(weight);
        assertThat(phrase.vague()).isFalse();
        assertThat(phrase.fixed()).isFalse();
    }

    @Test
    void words_that_say_nothing_are_left_out_unless_only_one_would_be_left() {
        assertThat(words(reader.read("lampu yang mati", Language.ID))).containsExactly("lampu", "mati");
        assertThat(words(reader.read("jam kerja", Language.ID))).containsExactly("jam", "kerja");
        assertThat(reader.read("jam kerja", Language.ID).fixed()).isTrue();
    }

    @Test
    void nothing_is_left_of_a_term_that_says_nothing() {
        assertThat(reader.read("yang", Language.ID)).isNull();
        assertThat(reader.read("^3", Language.ID)).isNull();
    }

    @Test
    void single_words_of_a_text_are_vague_hints_save_those_that_point_nowhere() {
        List<Phrase> hints = reader.vague("tidak yang lampu jalan mati", Language.ID, 0.5);

        assertThat(hints).extracting(Phrase::text).containsExactly("lampu", "mati");
        assertThat(hints).allSatisfy(hint -> {
            assertThat(hint.vague()).isTrue();
            assertThat(hint.weight()).isEqualTo(0.5);
        });
    }

    private static List<String> words(Phrase phrase) {
        return phrase.words().stream().map(Word::text).toList();
    }
}
