package id.sahut.process.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> SAMPLE = Stream.generate(() -> TicketNumber.draw("MDN", new SecureRandom()))
            .limit(50)
            .toList();

    @Test
    void aDrawnNumberIsReadBack() {
        assertThat(SAMPLE).allSatisfy(number -> {
            assertThat(number).matches("MDN-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
            assertThat(TicketNumber.parse("MDN", number)).contains(number);
        });
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        for (String number : SAMPLE) {
            for (int at : places(number)) {
                for (int letter = 0; letter < ALPHABET.length(); letter++) {
                    char other = ALPHABET.charAt(letter);
                    if (other != number.charAt(at)) {
                        String wrong = number.substring(0, at) + other + number.substring(at + 1);
                        assertThat(TicketNumber.parse("MDN", wrong)).as(wrong).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsFound() {
        int swaps = 0;
        for (String number : SAMPLE) {
            String plain = number.substring(4).replace("-", "");
            for (int i = 0; i + 1 < plain.length(); i++) {
                if (plain.charAt(i) != plain.charAt(i + 1)) {
                    String swapped =
                            plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2);
                    assertThat(TicketNumber.parse("MDN", "MDN" + swapped))
                            .as(swapped)
                            .isEmpty();
                    swaps++;
                }
            }
        }
        assertThat(swaps).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mdn-7k3f-9q2r", "MDN7K3F9Q2R", "MDN 7K3F 9Q2R", "mdn 7k3f9q2r", "MDN-7K3F-9Q2R", "M-D-N7K3F9Q2R"
            })
    void whatPeopleTypeIsForgiven(String typed) {
        assertThat(TicketNumber.parse("MDN", typed)).contains("MDN-7K3F-9Q2R");
    }

    @Test
    void lettersThatLookLikeDigitsAreTheDigits() {
        String number = SAMPLE.stream()
                .filter(one ->
                        one.substring(4).contains("0") || one.substring(4).contains("1"))
                .findFirst()
                .orElseThrow();
        String typed = number.substring(4).replace('0', 'o').replace('1', 'l');
        assertThat(TicketNumber.parse("MDN", "MDN" + typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MDN",
                "MDN-7K3F-9Q2",
                "MDN-7K3F-9Q2RR",
                "BDG-7K3F-9Q2R",
                "MDN-7K3F-9Q2U",
                "MDN-7K3F-9Q2💡",
                "MDN-7K3F-9Q2ß",
                "MDN_7K3F_9Q2R",
                "7K3F-9Q2R"
            })
    void whatCannotBeOneOfOursIsNone(String typed) {
        assertThat(TicketNumber.parse("MDN", typed)).isEmpty();
    }

    @Test
    void numbersAreNotSequential() {
        Set<String> firstHalves = new HashSet<>();
        SAMPLE.forEach(number -> firstHalves.add(number.substring(0, 8)));
        assertThat(firstHalves).hasSizeGreaterThan(45);
    }

    private static int[] places(String number) {
        return java.util.stream.IntStream.range(4, number.length())
                .filter(at -> number.charAt(at) != '-')
                .toArray();
    }
}
