package id.sahut.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import id.sahut.testing.Api;
import id.sahut.testing.StatementCounter;
import id.sahut.testing.Statements;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each of a citizen's operations costs the database. */
@QuarkusTest
class CitizenStatementsApiTest {

    private final String subject = "statements-" + UUID.randomUUID();
    private String id = "";

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    @BeforeEach
    void oneReport() {
        id = Api.submitLamp(citizen());
    }

    private static Response atMost(int statements, int status, Supplier<Response> request) {
        Response answer = Statements.atMost(statements, request);
        answer.then().statusCode(status);
        return answer;
    }

    @Test
    void submitting() {
        atMost(6, 201, () -> citizen().body(Submission.lamp().json()).post("/v1/reports"));
    }

    @Test
    void submittingForTheFirstTime() {
        atMost(6, 201, () -> Api.newCitizen().body(Submission.lamp().json()).post("/v1/reports"));
    }

    @Test
    void submittingWithAKey() {
        atMost(
                8,
                201,
                () -> citizen()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(Submission.lamp().json())
                        .post("/v1/reports"));
    }

    @Test
    void submittingWithAReference() {
        String body = Submission.lamp()
                .with("client_reference", UUID.randomUUID().toString())
                .json();
        atMost(7, 201, () -> citizen().body(body).post("/v1/reports"));
        atMost(2, 201, () -> citizen().body(body).post("/v1/reports"));
    }

    @Test
    void beingRefused() {
        Statements.none(() -> citizen().body("{\"kind\":\"COMPLAINT\"}").post("/v1/reports"))
                .then()
                .statusCode(422);
    }

    @Test
    void tracking() {
        String number = citizen().get("/v1/reports/" + id).path("ticket_number");
        atMost(1, 200, () -> Api.anyone().get("/v1/tracking/" + number));
        atMost(1, 404, () -> Api.anyone().get("/v1/tracking/MDN-0000-0000"));
        atMost(1, 404, () -> Api.anyone().get("/v1/tracking/nonsense"));
    }

    @Test
    void readingAReport() {
        atMost(1, 200, () -> citizen().get("/v1/reports/" + id));
        atMost(1, 404, () -> Api.newCitizen().get("/v1/reports/" + id));
    }

    @Test
    void listingReportsWhateverThePageHolds() {
        for (int i = 0; i < 12; i++) {
            Api.submitLamp(citizen());
        }
        int one = statements(() -> citizen().get("/v1/reports?page_size=1"), 1);
        int many = statements(() -> citizen().get("/v1/reports?page_size=100"), 13);
        assertThat(many).isEqualTo(one);
    }

    @Test
    void readingTheTimeline() {
        atMost(1, 200, () -> citizen().get("/v1/reports/" + id + "/timeline"));
        atMost(1, 200, () -> citizen().get("/v1/reports/" + id + "/timeline/1"));
    }

    @Test
    void withdrawing() {
        atMost(5, 201, () -> citizen().body("{}").post("/v1/reports/" + id + "/withdrawals"));
    }

    private static int statements(Supplier<Response> list, int items) {
        atMost(1, 200, list).then().body("items", hasSize(items));
        return StatementCounter.statements().size();
    }
}
