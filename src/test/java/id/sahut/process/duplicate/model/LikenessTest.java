package id.sahut.process.duplicate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.sahut.process.duplicate.model.Likeness.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Words HALF = Words.of(List.of("lampu", "padam"), List.of("lampu", "mati", "gelap"));

    @Test
    void allThatCountsCountsByItsWeight() {
        assertThat(Likeness.of(0, 100, 0, 30, Words.of(List.of("a"), List.of("a")), true)
                        .score())
                .isCloseTo(1, within(1e-9));
        assertThat(Likeness.of(50, 100, 15, 30, HALF, true).score()).isCloseTo(0.2 + 0.2 + 0.1, within(1e-9));
        assertThat(Likeness.of(100, 100, -30, 30, Words.NONE, true).score()).isZero();
    }

    @Test
    void sharedWordsAreCountedOfTheShorterText() {
        assertThat(HALF.shared()).containsExactly("lampu");
        assertThat(HALF.agreement()).isEqualTo(0.5);
        assertThat(Words.of(List.of(), List.of("a")).agreement()).isZero();
    }

    @Test
    void acrossCategoriesWordsMustAgree() {
        assertThat(Likeness.of(10, 100, 0, 30, Words.NONE, true).worthALook()).isTrue();
        assertThat(Likeness.of(10, 100, 0, 30, Words.NONE, false).worthALook()).isFalse();
        assertThat(Likeness.of(10, 100, 0, 30, new Words(List.of("a"), 5), false)
                        .worthALook())
                .isTrue();
        assertThat(Likeness.of(10, 100, 0, 30, new Words(List.of("a"), 6), false)
                        .worthALook())
                .isFalse();
        assertThat(Likeness.of(100, 100, 0, 30, HALF, true).worthALook()).isFalse();
    }
}
