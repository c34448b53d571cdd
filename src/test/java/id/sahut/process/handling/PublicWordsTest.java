package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicWordsTest {

    @Test
    void everythingButLettersAndDigitsPartsWords() {
        assertThat(PublicWords.of("+lampu* -jalan \"mati\" (3) %_ RW.07"))
                .containsExactly("lampu", "jalan", "mati", "3", "rw", "07");
        assertThat(PublicWords.of("*** +-~ \"\"")).isEmpty();
    }

    @Test
    void caseAccentsAndParticlesMakeNoDifference() {
        assertThat(PublicWords.of("LAMPUNYA")).isEqualTo(PublicWords.of("lampu"));
        assertThat(PublicWords.of("Café")).containsExactly("cafe");
        assertThat(PublicWords.of("jalan Jalan JALAN")).containsExactly("jalan");
    }

    @Test
    void longWordsAreCut() {
        assertThat(PublicWords.of("a".repeat(300)))
                .singleElement()
                .satisfies(word -> assertThat(word).hasSize(40));
    }

    @Test
    void wordsStandBetweenBlanks() {
        assertThat(PublicWords.joined(PublicWords.of("lampu mati"))).isEqualTo(" lampu mati ");
    }
}
