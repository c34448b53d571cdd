package id.sahut.process.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.category.ReportKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo city's categories against texts as people, and machines, write them. */
class RoutingOfDifficultTextsTest {

    private static final int LONGEST_DESCRIPTION = 4000;
    private static final RouteReport ROUTE_REPORT = RoutingFixture.medan();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampah gak diangkut udah 5 hari | dlh",
                "SAMPAH GAK DIANGKUT UDAH 5 HARI | dlh",
                "s\u0430mpah menumpuk, sampah tidak diangkut | dlh",
                "sámpàh tidak díangkut | dlh",
                "sam\u200Bpah tidak di\u00ADangkut | dlh",
                "ｓａｍｐａｈ ｔｉｄａｋ ｄｉａｎｇｋｕｔ | dlh",
                "sampahhhh gk diangkut2 | dlh",
                "Jln. kami lobang2 | sdabmbk",
                "lampu jln mati | dishub",
                "mati lampu dari tadi | pln",
                "kereta hilang dicuri | polrestabes",
                "kereta api telat, palang pintu rusak | kai",
                "pajak petisah becek | pud-pasar",
                "cara bayar pajak bumi dan bangunan | bapenda",
                "pajak kereta saya di samsat | bapenda-provinsi",
                "street lights are out on our lane | dishub",
                "parit 🚧 sumbat 🤮🤮 | sdabmbk",
            })
    void reads_informal_spelling_disguises_and_the_words_of_medan(String text, String agency) {
        assertThat(decide(text).agencyCode()).isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀😀😀", "\u200B\u200D\uFEFF", "1234567890", "!!! ??? ...", "\uD83D", "ﷺﷺﷺ"})
    void leaves_to_the_desk_what_holds_no_words(String text) {
        assertThat(decide(text).rule()).isEqualTo(Rule.DESK);
    }

    @Test
    void is_not_swayed_by_saying_one_word_a_thousand_times() {
        String spam = "kambing ".repeat(LONGEST_DESCRIPTION / 8);

        assertThat(decide("lampu jalan mati, tiang lampu roboh. " + spam).agencyCode())
                .isEqualTo("dishub");
    }

    @Test
    void answers_the_same_every_time_whatever_was_asked_before() {
        String text = "parit sumbat, sampah menumpuk, lampu jalan mati, jalan rusak";
        RoutingDecision first = decide(text);
        decide("kereta dicuri");

        assertThat(IntStream.range(0, 50).parallel().mapToObj(i -> decide(text)))
                .containsOnly(first);
        assertThat(RoutingFixture.medan().route(request(text))).isEqualTo(first);
    }

    @Test
    void never_fails_on_random_characters() {
        Random random = new Random(20261125);
        for (int i = 0; i < 300; i++) {
            int[] points = random.ints(random.nextInt(400), 1, 0x1FFFF).toArray();

            RoutingDecision decision = decide(new String(points, 0, points.length));

            assertThat(decision.agencyCode()).isNotBlank();
        }
    }

    @Test
    void names_terms_of_the_file_and_never_the_citizens_own_words() {
        RoutingDecision decision = decide("Saya Butet Siregar, lmpu jln depan rumah padammm");

        assertThat(decision.explanation().id()).doesNotContain("Butet", "Siregar", "lmpu", "padammm");
    }

    @Test
    void decides_within_a_millisecond_and_on_the_longest_text_within_a_few() {
        String usual = "Lampu jalan di depan gang kami sudah dua minggu padam, gelap kali dan rawan begal. Sudah lapor"
                + " ke kepling belum ada tindakan. Mohon segera diperbaiki ya pak, anak-anak takut lewat.";
        String longest = "lampu jalan rusak parit sumbat sampah ".repeat(120).substring(0, LONGEST_DESCRIPTION);
        time(usual, 2000);
        time(longest, 100);

        double usualMillis = time(usual, 2000);
        double longestMillis = time(longest, 100);

        System.out.printf(
                Locale.ROOT, "Routing by words: %.3f ms a report, %.1f ms the longest%n", usualMillis, longestMillis);
        // Generous for a busy machine; what it guards against is a search that explodes.
        assertThat(usualMillis).isLessThan(5);
        assertThat(longestMillis).isLessThan(100);
    }

    private static double time(String text, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            decide(text);
        }
        return (System.nanoTime() - start) / 1e6 / times;
    }

    private static RoutingDecision decide(String text) {
        return ROUTE_REPORT.route(request(text));
    }

    private static RoutingRequest request(String text) {
        return new RoutingRequest(ReportKind.COMPLAINT, null, Map.<String, List<String>>of(), null, text);
    }
}
