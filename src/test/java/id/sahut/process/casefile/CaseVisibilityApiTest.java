package id.sahut.process.casefile;

import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Desk;
import id.sahut.testing.StaffTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which case, and what of it. What somebody may not see is as if it did not exist. */
@QuarkusTest
class CaseVisibilityApiTest {

    /** Agencies no other test sends anything to. */
    private static final String MINE = "kesbangpol";

    private static final String OTHERS = "setwan";

    private static final String SUBJECT = "seen-" + UUID.randomUUID();
    private static final String WORDS = "{\"text\": \"Petugas sudah ke lokasi.\"}";

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    private static RequestSpecification integrator() {
        return Api.as(Api.token("{\"persona\": \"integrator\"}"));
    }

    private static String report(String more) {
        return Api.submit(citizen(), """
                        {"kind": "COMPLAINT", "category_code": "lampu-jalan", "location": %s,
                         "description": "Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan."%s}""".formatted(Desk.PETISAH, more))
                .extract()
                .path("report_id");
    }

    private static void hidden(RequestSpecification officer, String id) {
        officer.get("/v1/cases/" + id).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aLiaisonSeesACaseFromItsDisposalOnAndOnlyAsLongAsTheAgencyHasIt() {
        String id = report("");
        hidden(Api.liaison(MINE), id);
        // Proposed is not disposed.
        hidden(Api.liaison("dishub"), id);
        verify(id, "{\"agency_code\": \"" + MINE + "\"}");
        Api.liaison(MINE).get("/v1/cases/" + id).then().statusCode(200);
        hidden(Api.liaison("dishub"), id);
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"" + OTHERS + "\"}");
        hidden(Api.liaison(MINE), id);
        Api.liaison(OTHERS).get("/v1/cases/" + id).then().statusCode(200);
    }

    @Test
    void anotherAgencysCaseIsNotFoundWhateverOneTries() {
        String id = disposedTo(citizen(), OTHERS);
        Supplier<RequestSpecification> stranger = () -> Api.liaison(MINE);
        hidden(stranger.get(), id);
        stranger.get().get("/v1/cases/" + id + "/history").then().statusCode(404);
        stranger.get().get("/v1/cases/" + id + "/history/1").then().statusCode(404);
        attempt(stranger.get(), id, "follow-ups", WORDS).statusCode(404);
        attempt(stranger.get(), id, "answers", WORDS).statusCode(404);
        attempt(stranger.get(), id, "transfers", "{\"agency_code\": \"dlh\", \"reason\": \"Bukan wewenang kami.\"}")
                .statusCode(404);
        stranger.get()
                .queryParam("agency_code", OTHERS)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatIsMissingAndWhatIsHiddenAnswerTheSame() {
        String id = disposedTo(citizen(), OTHERS);
        String unknown = UUID.randomUUID().toString();
        String hidden = Api.liaison(MINE)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String missing = Api.liaison(MINE)
                .get("/v1/cases/" + unknown)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden.replace(id, "?")).isEqualTo(missing.replace(unknown, "?"));
    }

    @Test
    void aTokenOfTwoAgenciesSeesBoth() {
        String first = disposedTo(citizen(), MINE);
        String second = disposedTo(citizen(), OTHERS);
        String third = disposedTo(citizen(), "dlh");
        String token = StaffTokens.of("liaison-of-two", Set.of("liaison"), List.of(MINE, OTHERS));

        Api.as(token).get("/v1/cases/" + first).then().statusCode(200);
        Api.as(token).get("/v1/cases/" + second).then().statusCode(200);
        hidden(Api.as(token), third);
        List<String> agencies = Api.as(token)
                .queryParam("page_size", 100)
                .queryParam("sort", "-submitted_at")
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.case_id", hasItem(first))
                .body("items.case_id", hasItem(second))
                .body("items.case_id", not(hasItem(third)))
                .extract()
                .path("items.agency.code");
        assertThat(agencies).containsOnly(MINE, OTHERS);
        done(Api.as(token), second, "follow-ups", WORDS)
                .body("actor.agency.code", equalTo(OTHERS))
                .body("actor.name", equalTo("Rina Harahap"));
    }

    @Test
    void aLiaisonOfNoAgencySeesNothing() {
        String id = disposedTo(citizen(), MINE);
        String token = StaffTokens.of("liaison-of-none", Set.of("liaison"), List.of());
        hidden(Api.as(token), id);
        Api.as(token).get("/v1/cases").then().statusCode(200).body("items", empty());
    }

    @Test
    void anAgencyThatCannotBeOursOpensNothingAndBreaksNothing() {
        String id = disposedTo(citizen(), MINE);
        String token = StaffTokens.of("liaison-astray", Set.of("liaison"), List.of("dinas–é", "💡", ""));
        hidden(Api.as(token), id);
        attempt(Api.as(token), id, "follow-ups", WORDS).statusCode(404);
        Api.as(token).get("/v1/cases").then().statusCode(200).body("items", empty());
        String both = StaffTokens.of("liaison-half-astray", Set.of("liaison"), List.of("💡", MINE));
        Api.as(both).get("/v1/cases/" + id).then().statusCode(200);
    }

    @Test
    void whoIsLiaisonAndCoordinatorActsAsTheAgencysOwnOfficerFirst() {
        String own = disposedTo(citizen(), MINE);
        String other = disposedTo(citizen(), OTHERS);
        String token = StaffTokens.of("both", Set.of("liaison", "coordinator"), List.of(MINE));

        Api.as(token)
                .get("/v1/cases/" + own)
                .then()
                .body(
                        "actions",
                        containsInAnyOrder(
                                "disposeCase",
                                "classifyCase",
                                "requestInformation",
                                "followUpCase",
                                "answerCase",
                                "transferCase",
                                "assignCase",
                                "archiveCase",
                                "retractCase"));
        done(Api.as(token), own, "follow-ups", WORDS)
                .body("actor.role", equalTo("LIAISON"))
                .body("actor.agency.code", equalTo(MINE));
        done(Api.as(token), other, "follow-ups", WORDS)
                .body("actor.role", equalTo("COORDINATOR"))
                .body("actor.agency.code", equalTo(OTHERS));
        attempt(Api.as(token), other, "transfers", "{\"agency_code\": \"dlh\", \"reason\": \"Bukan wewenang kami.\"}")
                .statusCode(403);
    }

    @Test
    void anAuditorReadsEverythingButTheReporter() {
        String id = report("");
        String body = Api.auditor()
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("reporter", nullValue())
                .body("actions", empty())
                .body("description", notNullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain(SUBJECT);
        Api.auditor().get("/v1/cases/" + id + "/history").then().statusCode(200).body("items.size()", is(1));
        Api.auditor()
                .queryParam("ticket_number", Desk.read(id).extract().<String>path("ticket_number"))
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.case_id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifications", "dispositions", "follow-ups", "answers", "transfers", "archivals"})
    void onlyOfficersAct(String noun) {
        String id = report("");
        attempt(Api.auditor(), id, noun, "{}").statusCode(403).body("code", equalTo("forbidden"));
        attempt(Api.administrator(), id, noun, "{}").statusCode(403);
        attempt(citizen(), id, noun, "{}").statusCode(403);
        attempt(integrator(), id, noun, "{}").statusCode(403);
        attempt(Api.anyone(), id, noun, "{}").statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verifications",
                "dispositions",
                "archivals",
                "transfer-decisions",
                "reopening-decisions",
                "appeal-decisions",
                "reporter-statements"
            })
    void someThingsAreTheDesksAlone(String noun) {
        String id = disposedTo(citizen(), MINE);
        attempt(Api.liaison(MINE), id, noun, "{}").statusCode(403);
    }

    @Test
    void casesAreForOfficersAndAuditors() {
        String id = report("");
        for (String path : List.of("/v1/cases", "/v1/cases/" + id, "/v1/cases/" + id + "/history")) {
            Api.administrator().get(path).then().statusCode(403).body("code", equalTo("forbidden"));
            citizen().get(path).then().statusCode(403);
            integrator().get(path).then().statusCode(403);
            Api.anyone().get(path).then().statusCode(401);
        }
    }

    @Test
    void anOfficersTokenOpensNothingOfACitizens() {
        String id = report("");
        Api.coordinator().get("/v1/reports/" + id).then().statusCode(403);
        Api.act(Api.coordinator(), "/v1/reports/" + id + "/confirmations", "{}")
                .then()
                .statusCode(403);
        Api.act(Api.liaison("dishub"), "/v1/reports/" + id + "/withdrawals", "{}")
                .then()
                .statusCode(403);
    }

    @Test
    void theReporterIsKnownToTheDeskAndToTheAgencyThatHasTheCase() {
        String id = disposedTo(citizen(), MINE);
        Desk.read(id).body("reporter.name", equalTo(SUBJECT)).body("anonymous", is(false));
        Api.liaison(MINE).get("/v1/cases/" + id).then().body("reporter.name", equalTo(SUBJECT));
        Api.auditor().get("/v1/cases/" + id).then().body("reporter", nullValue());
    }

    @Test
    void nobodySeesWhoAnAnonymousReportIsFrom() {
        String id = report(", \"anonymous\": true");
        verify(id, "{\"agency_code\": \"" + MINE + "\"}");
        done(Api.liaison(MINE), id, "answers", WORDS);
        Api.act(citizen(), "/v1/reports/" + id + "/disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}")
                .then()
                .statusCode(201);
        for (RequestSpecification officer : List.of(Api.coordinator(), Api.liaison(MINE), Api.auditor())) {
            String body = officer.get("/v1/cases/" + id)
                    .then()
                    .statusCode(200)
                    .body("anonymous", is(true))
                    .body("reporter", nullValue())
                    .extract()
                    .asString();
            assertThat(body).doesNotContain(SUBJECT);
        }
        for (String path : List.of("/v1/cases/" + id + "/history", "/v1/cases?page_size=100&agency_code=" + MINE)) {
            String body =
                    Api.coordinator().get(path).then().statusCode(200).extract().asString();
            assertThat(body).doesNotContain(SUBJECT);
        }
    }

    @Test
    void protectionTakesEffectAtOnceForWhoCouldSeeTheName() {
        String id = disposedTo(citizen(), MINE);
        Api.liaison(MINE).get("/v1/cases/" + id).then().body("reporter.name", equalTo(SUBJECT));
        Api.act(citizen(), "/v1/reports/" + id + "/protections", "{\"anonymous\": true}")
                .then()
                .statusCode(201);
        Desk.read(id).body("reporter", nullValue());
        Api.liaison(MINE).get("/v1/cases/" + id).then().body("reporter", nullValue());
    }

    @Test
    void theHandlingChainSeesASecretReport() {
        String id = report(", \"secret\": true");
        Desk.read(id).body("secret", is(true)).body("reporter.name", equalTo(SUBJECT));
        verify(id, "{\"agency_code\": \"" + MINE + "\"}");
        Api.liaison(MINE)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("secret", is(true))
                .body("reporter.name", equalTo(SUBJECT));
        hidden(Api.liaison(OTHERS), id);
        String ticket = Desk.read(id).extract().path("ticket_number");
        Api.anyone().get("/v1/tracking/" + ticket).then().statusCode(404);
    }
}
