package id.sahut.view.publicreport;

import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** "Me too": each citizen once, and nobody learns who. */
@QuarkusTest
class SupportApiTest {

    private final String reporter = "lamp-" + UUID.randomUUID();
    private final String neighbour = "neighbour-" + UUID.randomUUID();

    private static String path(String id) {
        return "/v1/public/reports/" + id + "/support";
    }

    private static ValidatableResponse support(RequestSpecification citizen, String id) {
        return citizen.put(path(id)).then();
    }

    private static ValidatableResponse unsupport(RequestSpecification citizen, String id) {
        return citizen.delete(path(id)).then();
    }

    private String lamp() {
        return Desk.disposedTo(Api.citizen(reporter), "dishub");
    }

    private static ValidatableResponse supporters(String id, int count) {
        return PublicReportsApiTest.get(id).statusCode(200).body("supporters", equalTo(count));
    }

    @Test
    void eachCitizenCountsOnceHoweverOftenTheySaySo() {
        String id = lamp();
        for (int i = 0; i < 3; i++) {
            support(Api.citizen(neighbour), id)
                    .statusCode(200)
                    .body("report_id", equalTo(id))
                    .body("supported", equalTo(true))
                    .body("supporters", equalTo(1));
        }
        support(Api.newCitizen(), id).body("supporters", equalTo(2));
        supporters(id, 2);
        for (int i = 0; i < 2; i++) {
            unsupport(Api.citizen(neighbour), id)
                    .statusCode(200)
                    .body("supported", equalTo(false))
                    .body("supporters", equalTo(1));
        }
        unsupport(Api.newCitizen(), id).statusCode(200).body("supporters", equalTo(1));
        supporters(id, 1);
        support(Api.citizen(neighbour), id).body("supporters", equalTo(2));
    }

    @Test
    void whoeverSaysItManyTimesAtOnceCountsOnce() throws Exception {
        String id = lamp();
        Api.citizen(neighbour).get("/v1/reports").then().statusCode(200);
        ExecutorService taps = Executors.newFixedThreadPool(8);
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(taps.submit(() -> Api.citizen(neighbour).put(path(id))));
                answers.add(taps.submit(() -> Api.newCitizen().put(path(id))));
            }
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(200);
            }
        } finally {
            taps.shutdown();
        }
        supporters(id, 9);
        assertThat(Database.rows("select reporter_id from report_support where report_id = ?", id))
                .hasSize(9);
    }

    @Test
    void onesOwnASecretOneAnUnverifiedOneAndNoneAnswerAlike() {
        String own = lamp();
        String secret = lamp();
        String unverified = Api.submitLamp(Api.citizen(reporter));
        String none = UUID.randomUUID().toString();
        support(Api.citizen(neighbour), secret).statusCode(200);
        Api.act(Api.citizen(reporter), "/v1/reports/" + secret + "/protections", "{\"secret\": true}")
                .then()
                .statusCode(201);
        String expected = Api.citizen(reporter).put(path(none)).asString();
        for (String id : List.of(own, secret, unverified)) {
            for (Response answer : List.of(
                    Api.citizen(reporter).put(path(id)), Api.citizen(reporter).delete(path(id)))) {
                problem(answer, 404, "not-found");
                assertThat(answer.asString().replace(id, none)).isEqualTo(expected);
            }
        }
        problem(Api.citizen(neighbour).delete(path(secret)), 404, "not-found");
        problem(Api.citizen(neighbour).put(path(secret)), 404, "not-found");
        problem(Api.citizen(neighbour).put(path(unverified)), 404, "not-found");
        supporters(own, 0);
    }

    @Test
    void onlyCitizensSaySo() {
        String id = lamp();
        problem(Api.anyone().put(path(id)), 401, "unauthenticated");
        problem(Api.coordinator().put(path(id)), 403, "forbidden");
        problem(Api.liaison("dishub").delete(path(id)), 403, "forbidden");
        problem(Api.citizen(neighbour).put(path("x")), 400, "invalid-request");
    }

    @Test
    void noMoreIsKeptThanWhoTheyAre() {
        String id = lamp();
        support(Api.citizen(neighbour), id).statusCode(200);
        assertThat(Database.rows("select name, phone_number, email from reporter where subject = ?", neighbour))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsOnlyNulls());
        unsupport(Api.citizen(neighbour), id).statusCode(200);
        assertThat(Database.rows("select 1 from report_support where report_id = ?", id))
                .isEmpty();
    }

    @Test
    void itNeedsFewStatements() {
        String id = lamp();
        Statements.atMost(3, () -> support(Api.citizen(neighbour), id).statusCode(200));
        Statements.atMost(3, () -> support(Api.citizen(neighbour), id).statusCode(200));
        Statements.atMost(3, () -> unsupport(Api.citizen(neighbour), id).statusCode(200));
        Statements.atMost(3, () -> unsupport(Api.citizen(neighbour), id).statusCode(200));
    }
}
