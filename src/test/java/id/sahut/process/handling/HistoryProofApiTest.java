package id.sahut.process.handling;

import static id.sahut.testing.Desk.done;
import static id.sahut.testing.Desk.verify;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case's history can be proved by whoever has its rows and the documentation. */
@QuarkusTest
class HistoryProofApiTest {

    private static final String SUBJECT = "proof-" + UUID.randomUUID();

    private static RequestSpecification citizen() {
        return Api.citizen(SUBJECT);
    }

    @Test
    void everyKindOfEntryIsInTheChain() {
        String id = Api.submitLamp(citizen());
        verify(id, "{\"text\": \"Kami teruskan 🙏 \\\"segera\\\" ke \\\\ Dishub.\"}");
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"dlh\", \"reference\": \"a\\\"b\\\\c\"}");
        done(Api.liaison("dlh"), id, "follow-ups", "{\"text\": \"Petugas sudah ke lokasi.\\nBesok lagi.\"}");
        done(Api.liaison("dlh"), id, "transfers", "{\"agency_code\": \"pln\", \"reason\": \"Tiang ini milik PLN.\"}");
        done(Api.coordinator(), id, "dispositions", "{\"agency_code\": \"pln\"}");
        done(Api.coordinator(), id, "answers", "{\"text\": \"Kata PLN sudah menyala.\", \"outcome\": \"FIXED\"}");
        citizens(id, "disputes", "{\"reason\": \"Masih gelap sampai sekarang.\"}");
        citizens(id, "protections", "{\"anonymous\": true, \"secret\": true}");
        citizens(id, "confirmations", "{}");
        citizens(id, "feedback", "{\"rating\": 2, \"resolved\": true, \"comment\": \"Lama.\"}");

        assertThat(HistoryChain.verify(id)).isEqualTo(11);
    }

    @Test
    void endingsAreInTheChain() {
        String withdrawn = Api.submitLamp(citizen());
        citizens(withdrawn, "withdrawals", "{\"reason\": \"Sudah menyala lagi.\"}");
        assertThat(HistoryChain.verify(withdrawn)).isEqualTo(2);

        String archived = Api.submitLamp(citizen());
        done(Api.coordinator(), archived, "archivals", "{\"reason\": \"TEST\", \"text\": \"Hanya percobaan saja.\"}");
        assertThat(HistoryChain.verify(archived)).isEqualTo(2);
    }

    @Test
    void theFirstEntryDigestsWhatTheCitizenSaid() {
        String id = Desk.submit(citizen(), "COMPLAINT", "lampu-jalan");
        Map<String, @Nullable Object> report = Database.rows(
                        "select ticket_number, title, description, salt,"
                                + " date_format(submitted_at, '%Y-%m-%dT%H:%i:%s.%fZ') submitted_at from report where id = ?",
                        id)
                .get(0);
        String said = "{\"attributes\":[],\"category_code\":\"lampu-jalan\",\"channel\":\"CITY_APP\",\"description\":\""
                + report.get("description")
                + "\",\"kind\":\"COMPLAINT\",\"latitude\":\"3.5923\",\"longitude\":\"98.6598\","
                + "\"submitted_at\":\""
                + java.time.Instant.parse((String) report.get("submitted_at"))
                + "\",\"ticket_number\":\""
                + report.get("ticket_number") + "\",\"title\":\"" + report.get("title") + "\"}";

        assertThat(Database.rows("select text_digest from case_history where case_id = ? and sequence = 1", id)
                        .get(0)
                        .get("text_digest"))
                .isEqualTo(HistoryChain.sha256(report.get("salt") + said));
    }

    @Test
    void historyNamesNobody() {
        String id = Api.submitLamp(citizen());
        verify(id, "{\"text\": \"Kami teruskan, terima kasih.\"}");
        assertThat(Database.rows("select * from case_history where case_id = ?", id)
                        .toString())
                .doesNotContain(SUBJECT, "Dewi", "koordinator", "Kami teruskan");
    }

    private static void citizens(String id, String noun, String body) {
        Api.act(citizen(), "/v1/reports/" + id + "/" + noun, body).then().statusCode(201);
    }
}
