package id.sahut.process.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

    private final DangerWords words = new DangerWords(List.of("kabel putus", "kebakaran"), List.of("live wire"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kabel putus",
                "kabelnya putus",
                "ada kebakaran",
                "a live wire",
                "kabel putus. Minggu lalu saya sudah lapor.",
                "Saya sudah lapor minggu lalu. Kabel putus lagi",
                "sejak minggu lalu kabel putus",
                "tidak. Kabel putus",
            })
    void these_say_danger(String text) {
        assertThat(words.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kabel besi putus",
                "tidak kabel putus",
                "tidak ada kebakaran",
                "sampah dibakar",
                "minggu lalu kabel putus",
                "kabel putus minggu lalu",
                "last week a live wire",
                "lampu jalan mati",
            })
    void these_do_not(String text) {
        assertThat(words.in(text)).isFalse();
    }
}
