package id.sahut.process.handling;

import static id.sahut.testing.Desk.attempt;
import static id.sahut.testing.Desk.disposedTo;
import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.StaffTokens;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who has a case by name, and that it is always somebody who can act on it. */
@QuarkusTest
class AssignmentApiTest {

    private final String suffix = UUID.randomUUID().toString();

    /** The id of an officer, who gets to be known by looking at their inbox. */
    private String met(String subject, Set<String> groups, String... agencies) {
        RequestSpecification officer = Api.as(StaffTokens.of(subject + suffix, groups, List.of(agencies)));
        officer.get("/v1/cases?assigned_to=me").then().statusCode(200);
        return String.valueOf(Database.rows("select id from officer where subject = ?", subject + suffix)
                .get(0)
                .get("id"));
    }

    private static String to(String officerId) {
        return "{\"officer_id\": \"" + officerId + "\"}";
    }

    @Test
    void whoHasItByNameIsRead() {
        String rina = met("rina", Set.of("liaison"), "dishub");
        String id = disposedTo(Api.newCitizen(), "dishub");
        done(Api.liaison("dishub"), id, "assignments", to(rina));
        read(id).body("assigned_officer.officer_id", equalTo(rina))
                .body("assigned_officer.name", equalTo("Rina Harahap"));
        Api.liaison("dishub")
                .get("/v1/cases?assigned_to=" + rina)
                .then()
                .body("items.case_id", contains(id))
                .body("items.assigned_officer.officer_id", contains(rina));
        done(Api.coordinator(), id, "assignments", "{}");
        read(id).body("assigned_officer", nullValue());
    }

    @Test
    void onlyWhoCouldActOnItCanHaveIt() {
        String id = disposedTo(Api.newCitizen(), "dishub");
        for (String unfit : List.of(met("elsewhere", Set.of("liaison"), "dlh"), met("nowhere", Set.of("liaison")))) {
            attempt(Api.coordinator(), id, "assignments", to(unfit))
                    .statusCode(422)
                    .body("errors.code", contains("unfit-officer"))
                    .body("errors.pointer", contains("/officer_id"));
        }
        attempt(Api.coordinator(), id, "assignments", to(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors.code", contains("unknown-officer"));
        done(Api.coordinator(), id, "assignments", to(met("desk", Set.of("coordinator"))));
    }

    @Test
    void aCaseAboutTheDeskIsNotForItsOfficers() {
        String id = Api.submit(
                        Api.newCitizen(),
                        Submission.of("disiplin-pegawai")
                                .answer("instansi_terlapor", "meja-pengaduan")
                                .json())
                .extract()
                .path("report_id");
        Api.liaison("inspektorat").get("/v1/cases/" + id).then().body("about_agency.code", equalTo("meja-pengaduan"));
        attempt(Api.liaison("inspektorat"), id, "assignments", to(met("desk", Set.of("coordinator"))))
                .statusCode(422);
        done(Api.liaison("inspektorat"), id, "assignments", to(met("inspector", Set.of("liaison"), "inspektorat")));
    }

    @Test
    void whoSpeaksForAnAgencyUnderItsOldNameSpeaksForTheNew() {
        String id = disposedTo(Api.newCitizen(), "sdabmbk");
        String old = met("old", Set.of("liaison"), "dinas-pu");
        done(Api.coordinator(), id, "assignments", to(old));
        Supplier<RequestSpecification> officer =
                () -> Api.as(StaffTokens.of("old" + suffix, Set.of("liaison"), List.of("dinas-pu")));
        officer.get().get("/v1/cases?assigned_to=me").then().body("items.case_id", contains(id));
        done(officer.get(), id, "follow-ups", "{\"text\": \"Petugas sudah ke lokasi.\"}");
        assertThat(officer.get()
                        .get("/v1/officers?agency_code=sdabmbk&page_size=100")
                        .<List<String>>path("items.officer_id"))
                .contains(old);
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);
        String colleague = met("colleague", Set.of("liaison"), "sdabmbk");
        officer.get()
                .body("{\"from_on\": \"%s\", \"to_on\": \"%s\", \"deputy_officer_id\": \"%s\"}"
                        .formatted(tomorrow, tomorrow, colleague))
                .put("/v1/officers/" + old + "/absence")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherAgencyBeginsWithNobodyUntilThatIsTakenBack() {
        String rina = met("rina", Set.of("liaison"), "dishub");
        String id = disposedTo(Api.newCitizen(), "dishub");
        done(Api.coordinator(), id, "assignments", to(rina));
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\"}");
        read(id).body("assigned_officer", nullValue());
        done(Api.coordinator(), id, "retractions", "{\"text\": \"Salah pilih instansi.\"}");
        read(id).body("assigned_officer.officer_id", equalTo(rina));
    }
}
