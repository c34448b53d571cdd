package id.sahut.process.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {

    private final WordReader reader = new WordReader(Lexicon.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jln rsk | jalan rusak",
                "gk/ga/nggak | tidak",
                "LOBANG | lubang",
                "tolooong | tolong",
                "luka2 | luka",
                "gila2an | gilaan",
                "pecah-pecah | pecah",
                "gabisa | tidak bisa",
                "Jum'at | jumat",
                "café | cafe",
                "ﬁle | file",
                "l\u200Bampu | lampu",
                "3 kg 200rb | kg",
                "jukir | juru parkir",
                "e-KTP | kartu tanda penduduk",
            })
    void spells_words_as_a_dictionary_does(String written, String read) {
        assertThat(texts(written)).isEqualTo(List.of(read.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "diangkut, angkut",
        "pengangkutan, angkut",
        "berlubang, lubang",
        "rumahnya, rumah",
        "ngurus, urus",
        "ngecek, cek",
        "dikeluarin, keluar",
        "sampahlah, sampah",
    })
    void takes_indonesian_words_to_their_stem(String word, String stem) {
        assertThat(reader.read(word))
                .singleElement()
                .extracting(Word::indonesian)
                .isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"flooded, flood", "flooding, flood", "lights, light", "parking, parking", "parks, park"})
    void takes_english_words_to_their_stem(String word, String stem) {
        assertThat(reader.read(word)).singleElement().extracting(Word::english).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lampu mati di depan SMA Methodist | sma methodist",
                "lubang besar di Jl. Karya Wisata | jalan karya wisata",
                "tumpukan di Jalan Pasar Merah bau | jalan pasar merah",
                "sudah lapor ke kepling belum dijawab | kepling belum",
                "near the school gate | the school gate",
                "jalan rusak parah | ''",
                "depan rumah, parit sumbat | rumah",
            })
    void tells_where_from_what(String text, String landmarks) {
        List<String> found = reader.read(text).stream()
                .filter(Word::landmark)
                .map(Word::text)
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(landmarks);
    }

    @Test
    void takes_a_headline_for_no_names() {
        assertThat(reader.read("Jalan Rusak Parah Di Gang Kami")).noneMatch(Word::landmark);
    }

    @Test
    void puts_a_sentences_end_between_words_but_none_after_an_abbreviation() {
        assertThat(starts("lampu padam. jalan rusak")).containsExactly(0, 1, 4, 5);
        assertThat(starts("gg. mawar rusak")).containsExactly(0, 1, 2);
    }

    @Test
    void reads_no_more_words_than_a_report_can_need() {
        assertThat(reader.read("ab cd ".repeat(100_000))).hasSizeLessThanOrEqualTo(2000);
    }

    private List<String> texts(String text) {
        return reader.read(text).stream().map(Word::text).toList();
    }

    private List<Integer> starts(String text) {
        return reader.read(text).stream().map(Word::start).toList();
    }
}
