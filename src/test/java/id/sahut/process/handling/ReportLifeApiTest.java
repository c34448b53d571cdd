package id.sahut.process.handling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.sahut.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One report's life, as its people live it. */
@QuarkusTest
class ReportLifeApiTest {

    private final String subject = "life-" + UUID.randomUUID();

    private RequestSpecification citizen() {
        return Api.citizen(subject);
    }

    @Test
    void aReportLivesFromSubmissionToFeedback() {
        String id = Api.submitLamp(citizen());
        Api.act(Api.coordinator(), "/v1/cases/" + id + "/verifications", "{}")
                .then()
                .statusCode(201)
                .body("event", equalTo("VERIFIED"))
                .body("to_status", equalTo("DISPOSED"))
                .body("agency.code", equalTo("dishub"));
        Api.act(Api.liaison("dishub"), "/v1/cases/" + id + "/follow-ups", "{\"text\":\"Petugas sudah ke lokasi.\"}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("IN_PROGRESS"));
        Api.act(
                        Api.liaison("dishub"),
                        "/v1/cases/" + id + "/answers",
                        "{\"text\":\"Ketiga lampu sudah diganti.\",\"outcome\":\"FIXED\"}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("ANSWERED"));
        citizen().get("/v1/reports/" + id).then().statusCode(200).body("stage", equalTo("YOUR_TURN"));
        Api.act(citizen(), "/v1/reports/" + id + "/confirmations", "{}")
                .then()
                .statusCode(201)
                .body("to_status", equalTo("CLOSED"));
        Api.act(citizen(), "/v1/reports/" + id + "/feedback", "{\"rating\":5,\"resolved\":true}")
                .then()
                .statusCode(201);
        citizen()
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("DONE"))
                .body("answer.outcome", equalTo("FIXED"))
                .body("feedback.rating", equalTo(5))
                .body("deadlines.clock", contains("VERIFICATION", "FIRST_RESPONSE", "RESOLUTION", "REPORTER_WINDOW"))
                .body("deadlines.state", contains("DONE", "DONE", "DONE", "DONE"));
    }
}
