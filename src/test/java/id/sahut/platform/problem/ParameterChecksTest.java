package id.sahut.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterChecksTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T02:11:09Z,                2026-11-25T02:11:09Z",
        "2026-11-25t02:11:09z,                2026-11-25T02:11:09Z",
        "2026-11-25T09:11:09+07:00,           2026-11-25T02:11:09Z",
        "2026-11-24T21:11:09.5-05:00,         2026-11-25T02:11:09.500Z",
        "2026-11-25T02:11:09.123456789123Z,   2026-11-25T02:11:09.123456Z",
        "3372-12-06T10:58:22.23+23:42,        3372-12-05T11:16:22.230Z",
        "0001-01-01T00:00:00Z,                0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z,                9999-12-31T23:59:59Z",
    })
    void anInstantIsReadAsRfc3339HasIt(String text, Instant instant) {
        ParameterChecks checks = new ParameterChecks();
        assertThat(checks.instant("due_from", text)).isEqualTo(instant);
        checks.throwIfAny();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-25",
                "2026-11-25T02:11:09",
                "2026-11-25T02:11Z",
                "2026-11-25 02:11:09Z",
                "2026-02-30T02:11:09Z",
                "2026-11-25T24:00:01Z",
                "2026-11-25T02:11:09+24:00",
                "2026-11-25T02:11:09+7",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "+12026-11-25T02:11:09Z",
                "1795572669",
            })
    void whatIsNoneIsNamed(String text) {
        ParameterChecks checks = new ParameterChecks();
        assertThat(checks.instant("due_from", text)).isNull();
        assertThatThrownBy(checks::throwIfAny).isInstanceOf(ProblemException.class);
    }
}
