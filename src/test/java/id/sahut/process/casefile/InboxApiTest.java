package id.sahut.process.casefile;

import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.submit;
import static id.sahut.testing.Desk.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The officers' inbox: filters, orders and pages. The agencies are this class's own, so that it finds what it put there. */
@QuarkusTest
class InboxApiTest {

    private static final String AGENCY = "brida";
    private static final String SECOND = "disperpusip";
    private static final String SUBJECT = "inbox-" + UUID.randomUUID();
    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    /** Made once: the database is shared, and nothing is ever deleted. */
    private static boolean filled;

    private static String lampDisposed;
    private static String lampInProgress;
    private static String lampAnswered;
    private static String sidewalkAspiration;
    private static String informationElsewhere;
    private static String unverified;
    private static String forwarded;

    @Inject
    TestClock clock;

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    @BeforeEach
    void fill() {
        if (!filled) {
            filled = true;
            lampDisposed = disposedTo(citizen(), AGENCY);
            lampInProgress = disposedTo(citizen(), AGENCY);
            done(Api.liaison(AGENCY), lampInProgress, "follow-ups", WORDS);
            lampAnswered = disposedTo(citizen(), AGENCY);
            done(Api.liaison(AGENCY), lampAnswered, "answers", WORDS);
            sidewalkAspiration = submit(citizen(), "ASPIRATION", "trotoar");
            verify(sidewalkAspiration, "{\"agency_code\": \"" + AGENCY + "\"}");
            done(Api.liaison(AGENCY), sidewalkAspiration, "follow-ups", WORDS);
            informationElsewhere = submit(citizen(), "INFORMATION_REQUEST", "drainase");
            verify(
                    informationElsewhere,
                    "{\"agency_code\": \"" + SECOND + "\", \"location\": {\"area_code\": \"12.71.01.1001\"}}");
            unverified = Api.submitLamp(citizen());
            forwarded = Desk.forwardedToPln(citizen());
        }
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static ValidatableResponse list(RequestSpecification who, String query) {
        return who.urlEncodingEnabled(false).get("/v1/cases" + query).then().statusCode(200);
    }

    private static List<String> ids(ValidatableResponse page) {
        return page.extract().path("items.case_id");
    }

    /** What a coordinator finds of this class's two agencies, in the order it comes. */
    private static List<String> found(String query) {
        return ids(list(
                Api.coordinator(),
                "?agency_code=" + AGENCY + "&agency_code=" + SECOND + "&page_size=100"
                        + (query.isEmpty() ? "" : "&" + query)));
    }

    @Test
    void statusesAreAlternatives() {
        assertThat(found("status=DISPOSED")).contains(lampDisposed).doesNotContain(lampInProgress, lampAnswered);
        assertThat(found("status=DISPOSED&status=ANSWERED"))
                .contains(lampDisposed, lampAnswered)
                .doesNotContain(lampInProgress);
        assertThat(found("status=MERGED")).isEmpty();
    }

    @Test
    void agenciesAreAlternatives() {
        assertThat(found(""))
                .contains(lampDisposed, lampInProgress, lampAnswered, sidewalkAspiration, informationElsewhere)
                .doesNotContain(unverified, forwarded);
        assertThat(ids(list(Api.coordinator(), "?agency_code=" + SECOND + "&page_size=100")))
                .contains(informationElsewhere)
                .doesNotContain(lampDisposed);
    }

    @Test
    void aLiaisonsFilterNarrowsTheirOwnAndOpensNothing() {
        assertThat(ids(list(
                        Api.liaison(AGENCY), "?agency_code=" + AGENCY + "&agency_code=" + SECOND + "&page_size=100")))
                .contains(lampDisposed)
                .doesNotContain(informationElsewhere);
    }

    @Test
    void aGroupMeansAllItHolds() {
        assertThat(found("category_code=jalan"))
                .contains(lampDisposed, sidewalkAspiration)
                .doesNotContain(informationElsewhere);
        assertThat(found("category_code=trotoar")).contains(sidewalkAspiration).doesNotContain(lampDisposed);
        assertThat(found("category_code=trotoar&category_code=drainase"))
                .contains(sidewalkAspiration, informationElsewhere)
                .doesNotContain(lampDisposed);
    }

    @Test
    void kindsAndChannelsAreAlternatives() {
        assertThat(found("kind=ASPIRATION")).contains(sidewalkAspiration).doesNotContain(lampDisposed);
        assertThat(found("kind=ASPIRATION&kind=INFORMATION_REQUEST"))
                .contains(sidewalkAspiration, informationElsewhere)
                .doesNotContain(lampDisposed);
        assertThat(found("channel=CITY_APP")).contains(lampDisposed);
        assertThat(found("channel=LETTER&channel=PHONE")).isEmpty();
    }

    @Test
    void anAreaIsAKecamatanOrAKelurahan() {
        assertThat(found("area_code=12.71.19")).contains(lampDisposed).doesNotContain(informationElsewhere);
        assertThat(found("area_code=12.71.01.1001"))
                .contains(informationElsewhere)
                .doesNotContain(lampDisposed);
        assertThat(found("area_code=12.71.01.1002")).isEmpty();
        assertThat(found("area_code=12.71.19&area_code=12.71.01.1001")).contains(lampDisposed, informationElsewhere);
    }

    @Test
    void aTicketNumberIsReadAsPeopleTypeIt() {
        String ticket = Desk.read(unverified).extract().path("ticket_number");
        for (String typed :
                List.of(ticket, ticket.toLowerCase(Locale.ROOT), ticket.replace("-", ""), ticket.replace('0', 'O'))) {
            list(Api.coordinator(), "?ticket_number=" + typed).body("items.case_id", contains(unverified));
        }
        list(Api.coordinator(), "?ticket_number=MDN-0000-0001").body("items.size()", equalTo(0));
        list(Api.liaison(AGENCY), "?ticket_number=" + ticket).body("items.size()", equalTo(0));
        String other = Desk.read(lampDisposed).extract().path("ticket_number");
        assertThat(ids(list(Api.coordinator(), "?ticket_number=" + ticket + "&ticket_number=" + other)))
                .containsExactlyInAnyOrder(unverified, lampDisposed);
    }

    @Test
    void filtersOfDifferentNamesAllHold() {
        assertThat(found("status=DISPOSED&kind=COMPLAINT&category_code=jalan&area_code=12.71.19&channel=CITY_APP"
                        + "&overdue=false"))
                .contains(lampDisposed)
                .doesNotContain(lampInProgress, sidewalkAspiration);
        assertThat(found("status=DISPOSED&kind=ASPIRATION")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency_code=tidak-ada",
                "category_code=tidak-ada",
                "area_code=99.99.99",
                "agency_code=d%C3%A9sa",
                "category_code=%F0%9F%92%A1",
                "area_code=%E2%80%AE",
                "agency_code=%00",
                "ticket_number=apa",
                "ticket_number=%F0%9F%92%A1",
                "agency_code=%27%20or%201%3D1%20--%20"
            })
    void anUnknownCodeFindsNothing(String query) {
        list(Api.coordinator(), "?" + query).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "status=OPEN, status, unknown-value",
        "status=submitted, status, unknown-value",
        "status=, status, required",
        "kind=KELUHAN, kind, unknown-value",
        "channel=FAX, channel, unknown-value",
        "overdue=yes, overdue, wrong-type",
        "overdue=, overdue, required",
        "area_code=, area_code, required",
        "page_token=, page_token, required",
        "sort=title, sort, unknown-value",
        "sort=%2Bdue_at, sort, unknown-value",
        "due_from=2026-11-25, due_from, invalid-format",
        "due_from=besok, due_from, invalid-format",
        "due_from=2026-11-25T10:00:00, due_from, invalid-format",
        "due_to=2026-13-25T10:00:00Z, due_to, invalid-format",
        "due_to=%2B10000-01-01T00:00:00Z, due_to, invalid-format",
        "due_from=9999-12-31T23:59:59-12:00, due_from, invalid-format",
        "due_from=-0001-01-01T00:00:00Z, due_from, invalid-format",
        "updated_from=1732500000, updated_from, invalid-format",
        "page_size=0, page_size, out-of-range",
        "page_size=101, page_size, out-of-range",
        "page_size=banyak, page_size, wrong-type",
        "assigned=me, assigned, unknown-parameter",
        "Status=DISPOSED, Status, unknown-parameter",
        "overdue=true&overdue=false, overdue, duplicate-field",
        "sort=due_at&sort=-due_at, sort, duplicate-field"
    })
    void whatIsNoValueOfAParameterIsABadRequest(String query, String parameter, String code) {
        Api.coordinator()
                .urlEncodingEnabled(false)
                .get("/v1/cases?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void dueTimesAreHalfOpen() {
        Instant due = Instant.parse(Desk.read(lampDisposed).extract().path("due_at"));
        assertThat(found("due_from=" + due)).contains(lampDisposed);
        assertThat(found("due_from=" + due.plusMillis(1))).doesNotContain(lampDisposed);
        assertThat(found("due_to=" + due)).doesNotContain(lampDisposed);
        assertThat(found("due_to=" + due.plusMillis(1))).contains(lampDisposed);
        assertThat(found("due_from=" + due + "&due_to=" + due.plusMillis(1))).contains(lampDisposed);
        // What waits for nothing is due at no time.
        assertThat(found("due_from=0001-01-01T00:00:00Z"))
                .contains(lampDisposed)
                .doesNotContain(sidewalkAspiration);
        assertThat(found("due_to=9999-12-31T23:59:59.999999Z"))
                .contains(lampDisposed)
                .doesNotContain(sidewalkAspiration);
    }

    @Test
    void updatesAreCountedFromAnInstantOnWithAnyOffset() {
        Instant updated = Instant.parse(Desk.read(lampAnswered).extract().path("updated_at"));
        String local = updated.atOffset(ZoneOffset.ofHours(7)).toString().replace("+", "%2B");
        assertThat(found("updated_from=" + updated)).contains(lampAnswered).doesNotContain(lampDisposed);
        assertThat(found("updated_from=" + local)).contains(lampAnswered).doesNotContain(lampDisposed);
        assertThat(found("updated_from=" + updated.plusNanos(1000))).doesNotContain(lampAnswered);
    }

    @Test
    void overdueAreThoseOfficersAreLateWith() {
        assertThat(found("overdue=true")).doesNotContain(lampDisposed, lampAnswered, sidewalkAspiration);
        assertThat(found("overdue=false")).contains(lampDisposed, lampAnswered, sidewalkAspiration);
        clock.move(Duration.ofDays(60));
        // A citizen who takes their time is not late, and an aspiration has no time to be done in.
        assertThat(found("overdue=true"))
                .contains(lampDisposed, lampInProgress, informationElsewhere)
                .doesNotContain(lampAnswered, sidewalkAspiration);
        assertThat(found("overdue=false"))
                .contains(lampAnswered, sidewalkAspiration)
                .doesNotContain(lampDisposed, lampInProgress);
        list(Api.coordinator(), "?agency_code=" + AGENCY + "&overdue=true&page_size=100")
                .body("items.overdue.unique()", contains(true));
        list(Api.coordinator(), "?agency_code=" + AGENCY + "&overdue=false&page_size=100")
                .body("items.overdue.unique()", contains(false));
        assertThat(found("")).contains(lampDisposed, lampAnswered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"due_at", "-due_at", "submitted_at", "-submitted_at", "updated_at", "-updated_at"})
    void pagesOfAnyOrderGoOnWhereTheLastOneEndedEvenAmongTies(String sort) {
        String agency = "ketapang";
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String id = disposedTo(citizen(), agency);
            // Many at one instant: the id alone tells them apart.
            Database.execute(
                    "update handling_case set submitted_at = '2026-11-02 02:00:00', updated_at = '2026-11-02 03:00:00',"
                            + " due_at = '2026-11-09 10:00:00' where id = ?",
                    id);
            made.add(id);
        }
        String aspiration = submit(citizen(), "ASPIRATION", "trotoar");
        verify(aspiration, "{\"agency_code\": \"" + agency + "\"}");
        done(Api.coordinator(), aspiration, "follow-ups", WORDS);
        made.add(aspiration);

        List<String> paged = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        String query = "?agency_code=" + agency + "&sort=" + sort;
        String token = "";
        do {
            ValidatableResponse page =
                    list(Api.coordinator(), query + "&page_size=3" + (token.isEmpty() ? "" : "&page_token=" + token));
            paged.addAll(ids(page));
            List<String> times = page.extract().path("items." + sort.replace("-", ""));
            for (int i = 0; i < times.size(); i++) {
                keys.add((times.get(i) == null ? "9999" : times.get(i))
                        + ' '
                        + ids(page).get(i));
            }
            token = page.extract().path("next_page_token");
        } while (token != null);

        assertThat(paged).doesNotHaveDuplicates().containsAll(made);
        List<String> sorted = new ArrayList<>(keys);
        sorted.sort(sort.startsWith("-") ? (a, b) -> b.compareTo(a) : String::compareTo);
        assertThat(keys).hasSameSizeAs(paged).isEqualTo(sorted);
        assertThat(ids(list(Api.coordinator(), query + "&page_size=100"))).isEqualTo(paged);
    }

    @Test
    void theEarliestDueComesFirstUnlessOneSaysOtherwise() {
        assertThat(found("")).isEqualTo(found("sort=due_at")).last().isEqualTo(sidewalkAspiration);
    }

    @Test
    void casesThatMoveWhileSomebodyPagesAreNeitherLostNorShownTwice() {
        String agency = "dispar";
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            made.add(disposedTo(citizen(), agency));
        }
        Set<String> seen = new HashSet<>();
        String token = "";
        do {
            ValidatableResponse page = list(
                    Api.coordinator(),
                    "?agency_code=" + agency + "&sort=submitted_at&page_size=2"
                            + (token.isEmpty() ? "" : "&page_token=" + token));
            List<String> ids = ids(page);
            assertThat(ids).allSatisfy(id -> assertThat(seen.add(id)).isTrue());
            done(Api.coordinator(), ids.get(0), "follow-ups", WORDS);
            // The next page starts after a case that has gone to somebody else meanwhile.
            if (ids.size() > 1) {
                done(Api.coordinator(), ids.get(1), "dispositions", "{\"agency_code\": \"dlh\"}");
            }
            token = page.extract().path("next_page_token");
        } while (token != null);
        assertThat(seen).containsAll(made);
    }

    @Test
    void aPageTokenIsForOneListOfOneCaller() {
        String query = "?agency_code=" + AGENCY + "&page_size=1";
        String token = list(Api.coordinator(), query).extract().path("next_page_token");
        assertThat(token).isNotNull();
        list(Api.coordinator(), query + "&page_token=" + token);
        // Its size is no part of what it is bound to.
        list(Api.coordinator(), "?agency_code=" + AGENCY + "&page_size=2&page_token=" + token);
        refused(Api.auditor(), query + "&page_token=" + token);
        refused(Api.coordinator(), "?agency_code=" + SECOND + "&page_size=1&page_token=" + token);
        refused(Api.coordinator(), query + "&sort=-due_at&page_token=" + token);
        refused(Api.coordinator(), query + "&status=DISPOSED&page_token=" + token);
        refused(Api.coordinator(), query + "&page_token=" + token.substring(1));
        refused(Api.coordinator(), query + "&page_token=" + token.substring(0, token.length() - 2));
        refused(Api.coordinator(), query + "&page_token=x");
        refused(Api.coordinator(), query + "&page_token=" + "A".repeat(3000));
        Api.coordinator()
                .get("/v1/cases/" + lampDisposed + "/history?page_token=" + token)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-page-token"));
    }

    private static void refused(RequestSpecification who, String query) {
        who.get("/v1/cases" + query).then().statusCode(400).body("code", equalTo("invalid-page-token"));
    }

    @Test
    void theInboxSpeaksTheReadersLanguage() {
        Api.coordinator()
                .header("Accept-Language", "en")
                .get("/v1/cases?agency_code=" + AGENCY + "&category_code=lampu-jalan")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items[0].category.name", equalTo("Street lights"));
    }
}
