package id.sahut.city.calendar;

import static id.sahut.testing.Problems.at;
import static id.sahut.testing.Problems.parameter;
import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Holidays;
import id.sahut.testing.LogRecorder;
import id.sahut.testing.Statements;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The years 2040 and 2041 are this test's own. */
@QuarkusTest
class HolidaysApiTest {

    private static final String EMPTY = "{\"holidays\": []}";

    @Inject
    TestClock clock;

    @BeforeEach
    void aMorningInNovember() {
        clock.set(Instant.parse("2040-11-14T02:00:00Z"));
        Holidays.set(2041);
    }

    @AfterEach
    void backToToday() {
        Holidays.set(2041);
        clock.reset();
    }

    @Test
    void anyoneListsTheHolidaysOfAYearInTheirLanguage() {
        Api.anyone()
                .get("/v1/holidays?year=2026")
                .then()
                .statusCode(200)
                .body("items", hasSize(25))
                .body("items[0].on", equalTo("2026-01-01"))
                .body("items[0].name", equalTo("Tahun Baru 2026 Masehi"))
                .body("items[2].joint_leave", equalTo(true));
        Api.anyone()
                .header("Accept-Language", "en")
                .get("/v1/holidays?year=2026")
                .then()
                .body("items[0].name", equalTo("New Year's Day 2026"));
        Api.anyone().get("/v1/holidays?year=2041").then().statusCode(200).body("items", empty());
    }

    @Test
    void withoutAYearTheListIsWholeAndKeptByItsTag() {
        Response whole = Api.anyone().get("/v1/holidays");
        whole.then().statusCode(200).body("items.on", hasItem("2023-01-01")).body("items.on", hasItem("2026-12-25"));

        Api.anyone()
                .header("If-None-Match", whole.header("ETag"))
                .get("/v1/holidays")
                .then()
                .statusCode(304);
        Holidays.set(2041, "2041-01-01");
        Api.anyone()
                .header("If-None-Match", whole.header("ETag"))
                .get("/v1/holidays")
                .then()
                .statusCode(200)
                .body("items.on", hasItem("2041-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "20x7, invalid-format",
        "27, invalid-format",
        "-2027, invalid-format",
        "1999, out-of-range",
        "2101, out-of-range"
    })
    void aYearThatIsNoneIsNamed(String year, String code) {
        parameter(Api.anyone().get("/v1/holidays?year=" + year), "year", code);
        parameter(Api.administrator().get("/v1/admin/holidays/" + year), "year", code);
        parameter(
                Api.administrator().header("If-Match", "*").body(EMPTY).put("/v1/admin/holidays/" + year),
                "year",
                code);
    }

    @Test
    void aReplacedYearIsReadBackWithBothNamesAndIsInForceAtOnce() {
        int before = version();

        Response replaced = Holidays.replace(
                2041,
                "{\"holidays\": [" + entry("2041-08-17", " Proklamasi Kemerdekaan ", "Independence Day", "false") + ","
                        + entry("2041-01-02", "Cuti bersama", "Joint leave", "true") + "]}");

        replaced.then()
                .statusCode(200)
                .body("year", equalTo(2041))
                .body("calendar_version", equalTo(before + 1))
                .body("holidays.on", equalTo(List.of("2041-01-02", "2041-08-17")))
                .body("holidays[1].name.id", equalTo("Proklamasi Kemerdekaan"))
                .body("holidays[1].name.en", equalTo("Independence Day"))
                .body("holidays[0].joint_leave", equalTo(true));
        Response read = Api.administrator().get(Holidays.path(2041));
        assertThat(read.asString()).isEqualTo(replaced.asString());
        assertThat(read.header("ETag")).isEqualTo(replaced.header("ETag"));
        Api.anyone()
                .get("/v1/holidays?year=2041")
                .then()
                .body("calendar_version", equalTo(before + 1))
                .body("items.name", equalTo(List.of("Cuti bersama", "Proklamasi Kemerdekaan")));
        Api.anyone().get("/v1/holidays?year=2026").then().body("items", hasSize(25));
    }

    @Test
    void whatTheYearSaysAlreadyIsNoNewVersionEvenOnAnOldTag() {
        String old = Holidays.etag(2041);
        String body = Holidays.of("2041-01-01", "2041-05-01");
        put(old, body).then().statusCode(200);
        int version = version();

        put(old, Holidays.of("2041-05-01", "2041-01-01"))
                .then()
                .statusCode(200)
                .body("calendar_version", equalTo(version));

        assertThat(version()).isEqualTo(version);
    }

    @Test
    void theVersionChangedMustBeNamed() {
        problem(Api.administrator().body(EMPTY).put(Holidays.path(2041)), 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"not-ours\"", "2041"})
    void aTagOfAnotherVersionChangesNothing(String tag) {
        int before = version();

        problem(put(tag, Holidays.of("2041-01-01")), 412, "precondition-failed");

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void ofTwoAdministratorsAtOnceOneIsToldToLookAgain() throws Exception {
        for (int round = 1; round <= 10; round++) {
            String tag = Holidays.etag(2041);
            String day = "2041-02-%02d".formatted(round);
            String otherDay = "2041-03-%02d".formatted(round);

            List<Response> answers = together(() -> put(tag, Holidays.of(day)), () -> put(tag, Holidays.of(otherDay)));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
            Response first = answers.get(0).statusCode() == 200 ? answers.get(0) : answers.get(1);
            Api.administrator().get(Holidays.path(2041)).then().body("holidays.on", equalTo(first.path("holidays.on")));
        }
    }

    @Test
    void everyBadEntryIsNamedAndNothingChanges() {
        int before = version();
        Response refused = Holidays.replace(
                2041,
                "{\"holidays\": [" + Holidays.entry("2041-01-01", "Tahun Baru", false) + ","
                        + Holidays.entry("2041-01-01", "Tahun Baru", false) + ","
                        + Holidays.entry("2042-01-01", "Tahun Baru", false) + ","
                        + "{\"on\": \"2041-02-01\", \"name\": {\"id\": \"Imlek\"}},"
                        + "{\"on\": \"2041-02-02\", \"name\": {\"id\": \" \", \"en\": \"a\\nb\"}},"
                        + "{\"on\": \"2041-02-03\"}, {\"name\": {\"id\": \"a\", \"en\": \"a\"}},"
                        + Holidays.entry("2041-02-04", "a".repeat(201), false) + "]}");

        problem(refused, 422, "invalid-content").body("errors", hasSize(9));
        at(refused, 422, "invalid-content", "/holidays/1/on", "duplicate-value");
        at(refused, 422, "invalid-content", "/holidays/2/on", "out-of-range");
        at(refused, 422, "invalid-content", "/holidays/3/name/en", "required");
        at(refused, 422, "invalid-content", "/holidays/4/name/id", "required");
        at(refused, 422, "invalid-content", "/holidays/4/name/en", "invalid-characters");
        at(refused, 422, "invalid-content", "/holidays/5/name", "required");
        at(refused, 422, "invalid-content", "/holidays/6/on", "required");
        at(refused, 422, "invalid-content", "/holidays/7/name/id", "too-long");
        at(refused, 422, "invalid-content", "/holidays/7/name/en", "too-long");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aListThatIsMissingOrTooLongIsNamed() {
        at(Holidays.replace(2041, "{}"), 422, "invalid-content", "/holidays", "required");
        String many = String.join(",", Collections.nCopies(101, Holidays.entry("2041-01-01", "Libur", false)));
        problem(Holidays.replace(2041, "{\"holidays\": [" + many + "]}"), 422, "invalid-content")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/holidays"))
                .body("errors[0].code", equalTo("too-long"));
    }

    @Test
    void aDateThatIsNoneCannotBeRead() {
        String notADate = Holidays.of("2041-01-01").replace("2041-01-01\",", "2041-02-30\",");

        problem(Holidays.replace(2041, notADate), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/holidays/0/on"));
        problem(put("*", ""), 400, "malformed-json");
    }

    @Test
    void daysThatAreOverStayAndTheRestOfTheYearIsOpen() {
        clock.set(Instant.parse("2041-01-01T00:00:00Z"));
        Holidays.set(2041, "2041-03-04", "2041-06-03", "2041-12-25");
        clock.set(Instant.parse("2041-06-03T03:00:00Z"));
        int before = version();

        Response removed = Holidays.replace(2041, Holidays.of("2041-06-03"));
        problem(removed, 422, "invalid-content")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/holidays"))
                .body("errors[0].code", equalTo("past-date"))
                .body("errors[0].detail", startsWith("Tanggal 2041-03-04 "));
        Response added = Holidays.replace(2041, Holidays.of("2041-03-04", "2041-12-24", "2041-06-02"));
        problem(added, 422, "invalid-content").body("errors", hasSize(1));
        at(added, 422, "invalid-content", "/holidays/2", "past-date");
        String renamed = Holidays.of("2041-03-04").replace("Libur", "Cuti");
        at(Holidays.replace(2041, renamed), 422, "invalid-content", "/holidays/0", "past-date");
        assertThat(version()).isEqualTo(before);

        Holidays.replace(2041, Holidays.of("2041-03-04", "2041-12-24"))
                .then()
                .statusCode(200)
                .body("holidays.on", equalTo(List.of("2041-03-04", "2041-12-24")));

        clock.set(Instant.parse("2040-11-14T02:00:00Z"));
    }

    @Test
    void onlyAnAdministratorReadsAndReplacesYears() {
        for (RequestSpecification other :
                new RequestSpecification[] {Api.newCitizen(), Api.coordinator(), Api.liaison("dishub"), Api.auditor()
                }) {
            problem(other.header("If-Match", "*").body(EMPTY).put(Holidays.path(2041)), 403, "forbidden");
        }
        problem(Api.coordinator().get(Holidays.path(2041)), 403, "forbidden");
        problem(Api.anyone().get(Holidays.path(2041)), 401, "unauthenticated");
        problem(Api.anyone().header("If-Match", "*").body(EMPTY).put(Holidays.path(2041)), 401, "unauthenticated");
    }

    @Test
    void whoChangedTheCalendarIsKnownByARandomId() {
        try (LogRecorder log = LogRecorder.open()) {
            Holidays.set(2041, "2041-01-01");

            String officer = String.valueOf(Database.rows(
                            "select cast(changed_by as char) id from calendar_version order by version desc limit 1")
                    .get(0)
                    .get("id"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("Calendar version"))
                    .singleElement()
                    .asString()
                    .contains("by officer " + officer, "in 2041 1 holidays set, 0 taken away")
                    .doesNotContain("Rudi", "Simanjuntak");
            assertThat(log.lines()).noneMatch(line -> line.contains("Simanjuntak"));
        }
    }

    @Test
    void eachNeedsAFewStatementsHoweverManyHolidaysThereAre() {
        String[] days = new String[90];
        for (int i = 0; i < days.length; i++) {
            days[i] = "2041-%02d-%02d".formatted(1 + i / 28, 1 + i % 28);
        }
        String tag = Holidays.etag(2041);

        Statements.none(() -> Api.anyone().get("/v1/holidays"));
        Statements.atMost(2, () -> Api.administrator().get(Holidays.path(2041)));
        // Lock, two to read, three to write, and two to take it into memory.
        Response replaced = Statements.atMost(8, () -> put(tag, Holidays.of(days)));

        replaced.then()
                .statusCode(200)
                .body("holidays", hasSize(90))
                .body("holidays.joint_leave", everyItem(equalTo(false)));
    }

    private static Response put(String tag, String body) {
        return Api.administrator().header("If-Match", tag).body(body).put(Holidays.path(2041));
    }

    private static int version() {
        return Api.anyone().get("/v1/holidays").path("calendar_version");
    }

    private static String entry(String on, String nameId, String nameEn, String jointLeave) {
        return "{\"on\": \"%s\", \"name\": {\"id\": \"%s\", \"en\": \"%s\"}, \"joint_leave\": %s}"
                .formatted(on, nameId, nameEn, jointLeave);
    }

    @SafeVarargs
    private static List<Response> together(Callable<Response>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        CyclicBarrier start = new CyclicBarrier(calls.length);
        try {
            List<Future<Response>> running = new ArrayList<>();
            for (Callable<Response> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
