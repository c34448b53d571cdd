package id.sahut.process.staffing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.StaffTokens;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colleagues, their work, and their absences. Each test has people of its own. */
@QuarkusTest
class StaffingApiTest {

    private static final String AGENCY = "bpbd";
    private static final String OTHER_AGENCY = "damkar";

    private final String suffix = UUID.randomUUID().toString();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private String bambang;
    private String dewi;
    private String stranger;
    private String chief;

    @BeforeEach
    void peopleWhoHaveLookedAtTheirInbox() {
        bambang = met(liaison("bambang", AGENCY));
        dewi = met(liaison("dewi", AGENCY));
        stranger = met(liaison("stranger", OTHER_AGENCY));
        chief = met(desk());
    }

    // Who is known

    @Test
    void whoLooksAtTheInboxIsKnownToColleagues() {
        officer(Api.coordinator(), bambang)
                .body("roles", contains("LIAISON"))
                .body("agencies.code", contains(AGENCY))
                .body("absent", equalTo(false))
                .body("absence", nullValue())
                .body("open_cases", equalTo(0));
        assertThat(ids(liaison("bambang", AGENCY), ""))
                .contains(bambang, dewi, chief)
                .doesNotContain(stranger);
        assertThat(ids(desk(), "")).contains(bambang, dewi, stranger, chief);
    }

    @Test
    void anAgencysOfficersAreThoseWhoSpeakForIt() {
        assertThat(ids(desk(), "&agency_code=" + AGENCY))
                .contains(bambang, dewi)
                .doesNotContain(stranger, chief);
        assertThat(ids(desk(), "&agency_code=meja-pengaduan")).contains(chief).doesNotContain(bambang);
        assertThat(ids(liaison("bambang", AGENCY), "&agency_code=" + OTHER_AGENCY))
                .isEmpty();
        desk().get("/v1/officers?agency_code=dinas-x").then().statusCode(200).body("items", empty());
        desk().queryParam("agency_code", "dinás")
                .get("/v1/officers")
                .then()
                .statusCode(200)
                .body("items", empty());
        desk().queryParam("agency_code", "x".repeat(65))
                .get("/v1/officers")
                .then()
                .statusCode(400);
    }

    @Test
    void whoMovesToAnotherAgencyIsFoundThere() {
        met(Api.as(StaffTokens.of("dewi-" + suffix, Set.of("liaison"), List.of(OTHER_AGENCY))));
        officer(Api.coordinator(), dewi).body("agencies.code", contains(OTHER_AGENCY));
    }

    @Test
    void onlyOfficersMayAsk() {
        Api.auditor().get("/v1/officers").then().statusCode(403);
        Api.administrator().get("/v1/officers").then().statusCode(403);
        Api.newCitizen().get("/v1/officers").then().statusCode(403);
        Api.anyone().get("/v1/officers").then().statusCode(401);
    }

    @Test
    void pagesHoldEveryOfficerOnce() {
        List<String> all = ids(desk(), "");
        assertThat(all).doesNotHaveDuplicates().contains(bambang, dewi, stranger, chief);
        assertThat(ids(desk(), "", 3)).isEqualTo(all);
    }

    @Test
    void workloadCountsOpenCasesAndLateOnes() {
        String open = Desk.disposedTo(Api.newCitizen(), AGENCY);
        String late = Desk.disposedTo(Api.newCitizen(), AGENCY);
        String answered = Desk.answeredBy(Api.newCitizen(), AGENCY);
        String ended = Desk.disposedTo(Api.newCitizen(), AGENCY);
        Desk.done(Api.coordinator(), ended, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan.\"}");
        for (String id : List.of(open, late, answered, ended)) {
            Database.execute("update handling_case set assigned_officer_id = ? where id = ?", bambang, id);
        }
        for (String id : List.of(late, answered)) {
            Database.execute("update handling_case set due_at = utc_timestamp(6) - interval 1 day where id = ?", id);
        }
        officer(liaison("dewi", AGENCY), bambang).body("open_cases", equalTo(3)).body("overdue_cases", equalTo(1));
    }

    // Absence

    @Test
    void whoIsAwayIsSeenToBeWithTheirDeputy() {
        absence(liaison("bambang", AGENCY), bambang, today, today.plusDays(2), dewi)
                .statusCode(200)
                .body("absent", equalTo(true));
        officer(liaison("dewi", AGENCY), bambang)
                .body("absent", equalTo(true))
                .body("absence.from_on", equalTo(today.toString()))
                .body("absence.to_on", equalTo(today.plusDays(2).toString()))
                .body("absence.deputy.officer_id", equalTo(dewi));
    }

    @Test
    void aComingAbsenceIsSeenAndNotYetOne() {
        absence(liaison("bambang", AGENCY), bambang, today.plusDays(7), today.plusDays(9), null)
                .statusCode(200)
                .body("absent", equalTo(false))
                .body("absence.deputy", nullValue())
                .body("absence.from_on", equalTo(today.plusDays(7).toString()));
    }

    @Test
    void anEmptyBodyTakesItBack() {
        absence(liaison("bambang", AGENCY), bambang, today, today, dewi).statusCode(200);
        put(liaison("bambang", AGENCY), bambang, "{}")
                .statusCode(200)
                .body("absent", equalTo(false))
                .body("absence", nullValue());
    }

    @Test
    void theDeskSetsAnybodys() {
        absence(desk(), bambang, today.minusDays(1), today, chief).statusCode(200);
    }

    @Test
    void aLiaisonSetsOnlyTheirOwn() {
        absence(liaison("dewi", AGENCY), bambang, today, today, null).statusCode(403);
        absence(liaison("stranger", OTHER_AGENCY), bambang, today, today, null).statusCode(404);
        absence(desk(), UUID.randomUUID().toString(), today, today, null).statusCode(404);
        absence(Api.auditor(), bambang, today, today, null).statusCode(403);
        absence(Api.newCitizen(), bambang, today, today, null).statusCode(403);
        officer(Api.coordinator(), bambang).body("absence", nullValue());
    }

    @Test
    void aDeputyMustSeeTheCasesAndBeThere() {
        refusedDeputy(bambang, "unfit-deputy");
        refusedDeputy(stranger, "unfit-deputy");
        refusedDeputy(UUID.randomUUID().toString(), "unknown-officer");
        absence(liaison("dewi", AGENCY), dewi, today.plusDays(2), today.plusDays(4), null)
                .statusCode(200);
        refusedDeputy(dewi, "absent-deputy");
        // Away before and after is no matter.
        absence(liaison("bambang", AGENCY), bambang, today, today.plusDays(1), dewi)
                .statusCode(200);
        absence(desk(), chief, today, today, bambang).statusCode(422).body("errors[0].code", equalTo("unfit-deputy"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, -1, /to_on, out-of-range",
        "-3, -1, /to_on, out-of-range",
        "3, 2, /to_on, out-of-range",
        "0, 367, /to_on, out-of-range",
        "400, 401, /from_on, out-of-range",
        "-400, 1, /from_on, out-of-range",
        ", 1, /from_on, required",
        "1, , /to_on, required"
    })
    void daysThatMakeNoSenseAreRefused(Integer from, Integer to, String pointer, String code) {
        absence(
                        liaison("bambang", AGENCY),
                        bambang,
                        from == null ? null : today.plusDays(from),
                        to == null ? null : today.plusDays(to),
                        null)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        officer(Api.coordinator(), bambang).body("absence", nullValue());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        put(desk(), bambang, "{\"from_on\": \"2026-02-30\", \"to_on\": \"2026-03-01\"}")
                .statusCode(400);
        put(desk(), bambang, "{\"from_on\": \"besok\"}").statusCode(400);
        put(desk(), bambang, "{\"deputy_officer_id\": \"dewi\"}").statusCode(400);
        put(desk(), bambang, "{\"sampai\": \"2026-03-01\"}").statusCode(400);
        put(desk(), "bambang", "{}").statusCode(400);
        put(desk(), bambang, "{\"deputy_officer_id\": \"" + dewi + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/from_on", "/to_on"));
    }

    // In the deputy's inbox

    @Test
    void theDeputysInboxHoldsBothPeoplesCases() {
        String own = assignedTo(dewi);
        String absentOnes = assignedTo(bambang);
        String nobodys = Desk.disposedTo(Api.newCitizen(), AGENCY);
        RequestSpecification me = liaison("dewi", AGENCY);
        me.get("/v1/cases?assigned_to=me").then().body("items.case_id", contains(own));
        absence(liaison("bambang", AGENCY), bambang, today, today, dewi).statusCode(200);
        assertThat(cases("dewi", "assigned_to=me")).containsExactlyInAnyOrder(own, absentOnes);
        assertThat(cases("bambang", "assigned_to=me")).containsExactly(absentOnes);
        assertThat(cases("dewi", "assigned_to=" + bambang)).containsExactly(absentOnes);
        assertThat(cases("dewi", "assigned_to=none")).contains(nobodys).doesNotContain(own, absentOnes);
        assertThat(cases("dewi", "assigned_to=none&assigned_to=me")).contains(nobodys, own, absentOnes);
        put(liaison("bambang", AGENCY), bambang, "{}").statusCode(200);
        assertThat(cases("dewi", "assigned_to=me")).containsExactly(own);
    }

    @Test
    void anotherAgencysCasesStayOutOfSightWhoeverHasThem() {
        String elsewhere = Desk.disposedTo(Api.newCitizen(), OTHER_AGENCY);
        Database.execute("update handling_case set assigned_officer_id = ? where id = ?", dewi, elsewhere);
        assertThat(cases("dewi", "assigned_to=me")).doesNotContain(elsewhere);
        liaison("dewi", AGENCY).get("/v1/cases?assigned_to=saya").then().statusCode(400);
        Api.auditor().get("/v1/cases?assigned_to=me").then().statusCode(200).body("items", empty());
    }

    // Cost

    @Test
    void aPageOfOfficersNeedsOneStatement() {
        Statements.atMost(
                1, () -> liaison("dewi", AGENCY).get("/v1/officers").then().statusCode(200));
    }

    @Test
    void whoIsKnownCostsNothingMore() {
        Statements.atMost(
                1, () -> liaison("dewi", AGENCY).get("/v1/cases").then().statusCode(200));
        Statements.atMost(
                2,
                () -> liaison("dewi", AGENCY)
                        .get("/v1/cases?assigned_to=me")
                        .then()
                        .statusCode(200));
    }

    @Test
    void anAuditorIsNoOfficer() {
        String token = StaffTokens.of("auditor-" + suffix, Set.of("auditor"), List.of());
        Api.as(token).get("/v1/cases").then().statusCode(200);
        assertThat(Database.rows("select id from officer where subject = ?", "auditor-" + suffix))
                .isEmpty();
    }

    private void refusedDeputy(String deputy, String code) {
        absence(liaison("bambang", AGENCY), bambang, today, today.plusDays(3), deputy)
                .statusCode(422)
                .body("errors.pointer", contains("/deputy_officer_id"))
                .body("errors.code", contains(code));
    }

    private String assignedTo(String officer) {
        String id = Desk.disposedTo(Api.newCitizen(), AGENCY);
        Database.execute("update handling_case set assigned_officer_id = ? where id = ?", officer, id);
        return id;
    }

    private List<String> cases(String who, String query) {
        return liaison(who, AGENCY)
                .get("/v1/cases?page_size=100&sort=-submitted_at&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.case_id");
    }

    private RequestSpecification liaison(String who, String agency) {
        return Api.as(StaffTokens.of(who + '-' + suffix, Set.of("liaison"), List.of(agency)));
    }

    private RequestSpecification desk() {
        return Api.as(StaffTokens.of("chief-" + suffix, Set.of("coordinator"), List.of()));
    }

    /** Looks at the inbox and so is known; answers the id. Whom other tests met in days to come are passed over. */
    private String met(RequestSpecification officer) {
        officer.get("/v1/cases?page_size=1").then().statusCode(200);
        Map<String, Object> latest = Database.rows(
                        "select id from officer where coalesce(seen_at, created_at) <= utc_timestamp(6)"
                                + " order by coalesce(seen_at, created_at) desc limit 1")
                .get(0);
        return String.valueOf(latest.get("id"));
    }

    private static ValidatableResponse officer(RequestSpecification reader, String id) {
        String token = null;
        do {
            ValidatableResponse page = given().spec(reader)
                    .get("/v1/officers?page_size=100" + (token == null ? "" : "&page_token=" + token))
                    .then()
                    .statusCode(200);
            int at = page.extract().<List<String>>path("items.officer_id").indexOf(id);
            if (at >= 0) {
                return page.rootPath("items[" + at + "]");
            }
            token = page.extract().path("next_page_token");
        } while (token != null);
        throw new AssertionError("nobody with the id " + id);
    }

    private static List<String> ids(RequestSpecification reader, String query) {
        return ids(reader, query, 100);
    }

    private static List<String> ids(RequestSpecification reader, String query, int pageSize) {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            ValidatableResponse page = given().spec(reader)
                    .get("/v1/officers?page_size=" + pageSize + query + (token == null ? "" : "&page_token=" + token))
                    .then()
                    .statusCode(200);
            ids.addAll(page.extract().path("items.officer_id"));
            token = page.extract().path("next_page_token");
        } while (token != null);
        return ids;
    }

    private static ValidatableResponse absence(
            RequestSpecification who, String officer, LocalDate from, LocalDate to, String deputy) {
        List<String> fields = new ArrayList<>();
        if (from != null) {
            fields.add("\"from_on\": \"" + from + '"');
        }
        if (to != null) {
            fields.add("\"to_on\": \"" + to + '"');
        }
        if (deputy != null) {
            fields.add("\"deputy_officer_id\": \"" + deputy + '"');
        }
        return put(who, officer, '{' + String.join(", ", fields) + '}');
    }

    private static ValidatableResponse put(RequestSpecification who, String officer, String body) {
        return who.body(body).put("/v1/officers/" + officer + "/absence").then();
    }
}
