package id.sahut.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLanguageTest {

    private static final String ALPHABET = "--,,;;==**q01. \tenidEN_/\"\u00e9\0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en                   | EN",
                "en-GB,en;q=0.9,id;q=0.5 | EN",
                "EN                   | EN",
                "fr, en;q=0.2         | EN",
                "id, en               | ID",
                "en;q=0.1, id;q=0.2   | ID",
                "fr                   | ID",
            })
    void theReadersPreferenceDecides(String header, Language language) {
        assertThat(RequestLanguage.negotiate(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-", "-,en", ",", "*", ";", "en;q=x", "en;q=", "q=1", "\0", "é"})
    void nonsenseIsAnsweredInIndonesian(String header) {
        assertThat(RequestLanguage.negotiate(header)).isEqualTo(Language.ID);
    }

    @Test
    void noHeaderCostsAnAnswer() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                header.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            assertThatCode(() -> RequestLanguage.negotiate(header.toString()))
                    .as("Accept-Language: %s", header)
                    .doesNotThrowAnyException();
        }
    }
}
