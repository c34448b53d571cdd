package id.sahut.process.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lampu padam | +lampu* +padam*",
                "lampu di jalan | +lampu* +jalan*",
                "\"lampu jalan\" | +lampu* +jalan*",
                "-lampu +(jalan) ~gelap* <a >b @4 | +lampu* +jalan* +gelap*",
                "Jum'at malam | +Jum* +malam*",
                "LPJU-0231 | +LPJU* +0231*",
                "lampu lampu | +lampu*",
                "jalán | +jalán*",
                "路灯坏了 | +路灯坏了*"
            })
    void operatorsMeanNothingAndShortWordsArePassedOver(String typed, String expression) {
        assertThat(SearchWords.of(typed).orElseThrow().expression()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "di ke", "*", "+-<>()~\"@", "a b c", "%_%"})
    void nothingToLookForIsNothing(String typed) {
        assertThat(SearchWords.of(typed)).isEmpty();
    }

    @Test
    void moreThanTenWordsNarrowNoFurther() {
        assertThat(SearchWords.of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
                        .orElseThrow()
                        .words())
                .hasSize(10);
    }
}
