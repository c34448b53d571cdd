package id.sahut.process.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Notice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the demo city's own words, categories and forms. */
class EmergencyCheckTest {

    private static final EmergencyCheck CHECK = new EmergencyCheck(RoutingFixture.CITY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kabel listrik putus di depan sekolah",
                "kabelnya putusss pak, menjuntai ke jln",
                "KABEL PUTUS!!!",
                "ada ular dan rumah terbakar di gang bahagia",
                "Rumah tetangga. Rumah terbakar, cepat!",
                "saya diancam bunuh suami saya",
                "Sejak minggu lalu kabel putus dan belum diperbaiki",
                "Tadi kesetrum anak saya di tiang lampu",
                "bau gas menyengat dari dapur sebelah",
                "tidak ada petugas datang, kabel putus masih di jalan",
                "A live wire is lying on the pavement",
                "He threatened to kill me",
                "They have been trapped by the flood since last night",
                "teman saya bilang mau bunuh diri",
            })
    void sees_danger(String text) {
        assertThat(CHECK.sounds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "😀",
                "lampu jalan mati, gelap",
                "Tidak ada kebakaran, hanya asap sampah",
                "bukan rumah terbakar pak, cuma asap",
                "Minggu lalu rumah terbakar, sekarang kami butuh bantuan",
                "Last year a house on fire was put out, now we need a hydrant",
                "sampah sedang dibakar tetangga",
                "kabel internet kusut. Putus asa saya melapor",
                "usul hidran untuk mencegah kebakaran",
            })
    void sees_none(String text) {
        assertThat(CHECK.sounds(text)).isFalse();
    }

    @Test
    void believes_a_category_that_announces_emergencies() {
        Category fire = category("kebakaran");

        assertThat(fire.notice()).isNotNull().extracting(Notice::level).isEqualTo(Notice.Level.EMERGENCY);
        assertThat(CHECK.chosen(fire, Map.of())).isTrue();
    }

    @Test
    void believes_an_answer_that_the_form_counts_as_an_emergency_and_no_other() {
        Category road = category("jalan-rusak");

        assertThat(CHECK.chosen(road, Map.of("ukuran_kerusakan", List.of("amblas"))))
                .isTrue();
        assertThat(CHECK.chosen(road, Map.of("ukuran_kerusakan", List.of("kecil"))))
                .isFalse();
        assertThat(CHECK.chosen(road, Map.of("nama_jalan", List.of("amblas")))).isFalse();
    }

    private static Category category(String code) {
        return RoutingFixture.MEDAN.categories().categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
