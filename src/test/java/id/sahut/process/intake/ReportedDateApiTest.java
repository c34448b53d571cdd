package id.sahut.process.intake;

import static id.sahut.testing.Problems.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import id.sahut.testing.Submission;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When it happened, told by a phone and judged in the city's zone. */
@QuarkusTest
class ReportedDateApiTest {

    @Inject
    TestClock clock;

    private final String subject = "date-" + UUID.randomUUID();

    @BeforeEach
    void halfPastMidnightInMedanAndStillYesterdayInGreenwich() {
        clock.set(Instant.parse("2026-11-25T17:30:00Z"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    private Response on(String date) {
        return citizen().body(Submission.minimal().withRaw("occurred_on", date)).post("/v1/reports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2026-11-25", "2024-02-29", "1900-01-01"})
    void aDayUpToTodayIsKept(String date) {
        on('"' + date + '"')
                .then()
                .statusCode(201)
                .body("occurred_on", equalTo(date))
                .body("warnings", empty());
    }

    @Test
    void aPhoneOneDayAheadIsSetToToday() {
        on("\"2026-11-27\"")
                .then()
                .statusCode(201)
                .body("occurred_on", equalTo("2026-11-26"))
                .body("warnings.code", contains("DATE_ADJUSTED"))
                .body("warnings[0].pointer", equalTo("/occurred_on"))
                .body("warnings[0].detail", equalTo("Tanggalnya lebih cepat satu hari dan diubah menjadi hari ini."));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, future-date",
        "9999-12-31, future-date",
        "+999999999-12-31, future-date",
        "1899-12-31, out-of-range",
        "0000-01-01, out-of-range",
        "-999999999-01-01, out-of-range"
    })
    void anotherDayIsRefused(String date, String error) {
        at(on('"' + date + '"'), 422, "invalid-content", "/occurred_on", error);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"2026-02-30\"           | invalid-format",
                "\"26-11-2026\"           | invalid-format",
                "\"kemarin\"              | invalid-format",
                "\"\"                     | invalid-format",
                "\"2026-11-25T10:00:00Z\" | invalid-format",
                "20781                     | wrong-type",
                "[2026,11,25]              | wrong-type",
                "true                      | wrong-type",
                "{}                        | wrong-type"
            })
    void whatIsNoDateCannotBeRead(String date, String error) {
        at(on(date), 400, "invalid-request", "/occurred_on", error);
    }
}
