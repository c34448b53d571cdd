package id.sahut.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Brings a case where a test needs it, by the calls its people make. */
public final class Desk {

    /** In the kelurahan Petisah Tengah of Medan Petisah. */
    public static final String PETISAH = "{\"latitude\": 3.5923, \"longitude\": 98.6598}";

    private Desk() {}

    /** A report of a kind and category, in Petisah; answers its id. */
    public static String submit(RequestSpecification citizen, String kind, String category) {
        return Api.submit(citizen, """
                        {"kind": "%s", "category_code": "%s", "location": %s,
                         "description": "Sudah dua minggu begini dan belum ada yang datang melihat."}""".formatted(kind, category, PETISAH))
                .extract()
                .path("report_id");
    }

    /** A lamp's case, verified and disposed to an agency. */
    public static String disposedTo(RequestSpecification citizen, String agencyCode) {
        String id = Api.submitLamp(citizen);
        verify(id, "{\"agency_code\": \"" + agencyCode + "\"}").body("to_status", equalTo("DISPOSED"));
        return id;
    }

    /** The same, with an answer the citizen has not said anything to. */
    public static String answeredBy(RequestSpecification citizen, String agencyCode) {
        String id = disposedTo(citizen, agencyCode);
        done(Api.liaison(agencyCode), id, "answers", "{\"text\": \"Sudah kami perbaiki kemarin.\"}");
        return id;
    }

    /** Lets a report have come by somebody at the counter, who can be told by telephone. */
    public static String atTheCounter(String id) {
        Database.execute("update handling_case set channel = 'WALK_IN' where id = ?", id);
        return id;
    }

    /** A power cut, which only an outside body can mend. */
    public static String forwardedToPln(RequestSpecification citizen) {
        String id = submit(citizen, "COMPLAINT", "listrik-padam");
        verify(id, "{}").body("to_status", equalTo("FORWARDED"));
        return id;
    }

    public static ValidatableResponse verify(String id, String body) {
        return done(Api.coordinator(), id, "verifications", body);
    }

    /** An officer's transition that succeeds. */
    public static ValidatableResponse done(RequestSpecification officer, String id, String noun, String body) {
        return attempt(officer, id, noun, body).statusCode(201);
    }

    /** An officer's transition, whatever comes of it. */
    public static ValidatableResponse attempt(RequestSpecification officer, String id, String noun, String body) {
        return Api.act(officer, "/v1/cases/" + id + '/' + noun, body).then();
    }

    /** A case as the coordinator reads it. */
    public static ValidatableResponse read(String id) {
        return Api.coordinator().get("/v1/cases/" + id).then().statusCode(200);
    }
}
