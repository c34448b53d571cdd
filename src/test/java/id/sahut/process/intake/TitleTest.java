package id.sahut.process.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lampu jalan mati total. Sudah dua minggu gelap.|Lampu jalan mati total",
                "Kenapa lampu jalan mati terus? Tolong diperbaiki.|Kenapa lampu jalan mati terus?",
                "Tolong pak lampu jalan mati! Gelap sekali di sini.|Tolong pak lampu jalan mati!",
                "Lampu jalan mati dekat masjid di gang kami|Lampu jalan mati dekat masjid di gang kami"
            })
    void theFirstSentenceIsTheTitle(String description, String title) {
        assertThat(Title.of(description)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pak. Tolong lampu jalan di gang kami mati", "Halo! Yth. Bapak lurah, parit kami sumbat"})
    void aSalutationAloneIsNoTitle(String description) {
        assertThat(Title.of(description).length()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void linesAndTabsBecomeSpaces() {
        assertThat(Title.of("Lampu jalan\n\n\tmati   total di gang")).isEqualTo("Lampu jalan mati total di gang");
    }

    @Test
    void anEllipsisIsNotHalved() {
        assertThat(Title.of("Sudah lama sekali gelap...")).isEqualTo("Sudah lama sekali gelap...");
    }

    @Test
    void aLongSentenceEndsWithAWholeWord() {
        String title = Title.of("lampu jalan di depan rumah kami padam terus ".repeat(10));
        assertThat(title).endsWith("…").matches("(?:[a-z]+ )*[a-z]+…");
        assertThat(points(title)).isBetween(120, 150);
        assertThat("lampu jalan di depan rumah kami padam terus ".repeat(10))
                .startsWith(title.substring(0, title.length() - 1) + " ");
    }

    @Test
    void oneVeryLongWordIsCut() {
        assertThat(Title.of("a".repeat(400))).isEqualTo("a".repeat(149) + "…");
    }

    @Test
    void oneVeryLongWordAfterAShortOneIsCut() {
        assertThat(points(Title.of("di " + "a".repeat(400)))).isBetween(5, 150);
    }

    @Test
    void anEmojiIsNeverHalved() {
        String title = Title.of("💡".repeat(300));
        assertThat(points(title)).isEqualTo(150);
        assertThat(title.codePoints().limit(149)).allMatch(point -> point == 0x1F4A1);
    }

    @Test
    void aCombiningMarkStaysWithItsLetter() {
        String title = Title.of("x\u0301".repeat(200));
        assertThat(points(title)).isLessThanOrEqualTo(150);
        assertThat(title).endsWith("x\u0301…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "....................",
                "! ! ! ! ! ! ! ! ! ! !",
                "😀😀😀. 😀😀😀. 😀😀😀. 😀😀😀. 😀😀😀.",
                "A. B. C. D. E. F. G. H. I. J. K. L.",
                "--------------------",
                "道路坏了。请尽快修理。谢谢你们的帮助。真的很危险。"
            })
    void everyDescriptionHasATitleThatFits(String description) {
        assertThat(points(Title.of(description))).isBetween(5, 150);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
