package id.sahut.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTest {

    private final FieldChecks checks = new FieldChecks();

    private List<String> errors() {
        if (!checks.failed()) {
            return List.of();
        }
        return catchThrowableOfType(ProblemException.class, checks::throwIfAny).errors().stream()
                .map(error -> error.location() + ' ' + error.code().slug())
                .toList();
    }

    @Test
    void aTextIsKeptTrimmedAndComposed() {
        assertThat(checks.requiredText("/t", " \n Cafe\u0301 gelap \t", 5, 20)).isEqualTo("Café gelap");
        assertThat(errors()).isEmpty();
    }

    @Test
    void spacesThatLookLikeSpacesAreTrimmedToo() {
        assertThat(checks.requiredText("/t", "\u00a0\u3000Lampu mati\u2003", 5, 20))
                .isEqualTo("Lampu mati");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨‍👩‍👧‍👦",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "न\u200dम",
                "می\u200cخواهم",
                "a\u0301\u0323",
                "ꦲꦏ꧀ꦱꦫ",
                "tab\tbaris\r\nbaru"
            })
    void whatPeopleWriteStays(String text) {
        checks.optionalText("/t", text, 1, 100);
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u001bb",
                "a\u009fb",
                "a\u202eb",
                "a\u2067b",
                "a\ud83db",
                "\udca1",
                "a\u2029b",
                "a\ufffeb"
            })
    void whatBreaksOrDeceivesIsRefused(String text) {
        assertThat(checks.optionalText("/t", text, 1, 100)).isNull();
        assertThat(errors()).containsExactly("/t invalid-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u3000\u2003", "\u200b", "\u200b \u2060", "\u3164", "\u2800"})
    void whatShowsNothingIsBlank(String text) {
        assertThat(checks.requiredText("/t", text, 1, 100)).isEmpty();
        assertThat(errors()).containsExactly("/t required");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(checks.optionalText("/t", "💡💡💡", 3, 3)).isEqualTo("💡💡💡");
        checks.optionalText("/short", "💡💡", 3, 3);
        checks.optionalText("/long", "💡💡💡💡", 3, 3);
        assertThat(errors()).containsExactly("/short too-short", "/long too-long");
    }

    @Test
    void aLineHasNoBreak() {
        checks.optionalLine("/l", "satu\ndua", 1, 100);
        checks.optionalLine("/t", "satu\tdua", 1, 100);
        assertThat(errors()).containsExactly("/l invalid-characters", "/t invalid-characters");
    }

    @Test
    void noNumberIsBeyondItsLimits() {
        assertThat(checks.optionalNumber("/n", null, 0, 1)).isNull();
        assertThat(checks.optionalNumber("/n", 1.0, 0, 1)).isEqualTo(1.0);
        checks.optionalNumber("/nan", Double.NaN, 0, 1);
        checks.optionalNumber("/infinite", Double.POSITIVE_INFINITY, 0, 1);
        checks.optionalNumber("/below", -0.1, 0, 1);
        assertThat(errors()).containsExactly("/nan out-of-range", "/infinite out-of-range", "/below out-of-range");
    }
}
