package id.sahut.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Api;
import id.sahut.testing.LogRecorder;
import id.sahut.testing.Minted;
import id.sahut.testing.RunningServices;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to a report, no log line names its reporter or repeats a word of it. */
@QuarkusTest
class PersonalDataInLogsApiTest {

    private static final String NAME = "Zubaidah Xylofonwati";
    private static final String PHONE = "+6281377788899";
    private static final String EMAIL = "zubaidah@warga.example";
    private static final String WORD = "Kupluksemeru";
    private static final String REFERENCE = "ref-kupluk-" + UUID.randomUUID();
    /** Some issuers use the telephone number. */
    private final String subject = "081377788899-" + UUID.randomUUID();

    private final String token = token();
    private LogRecorder log = LogRecorder.open();

    private String token() {
        Map<String, Object> claims = Minted.citizen();
        claims.put("sub", subject);
        claims.put("name", NAME);
        claims.put("phone_number", PHONE);
        claims.put("email", EMAIL);
        return Minted.sign("city-app", claims);
    }

    private RequestSpecification citizen() {
        return Api.as(token);
    }

    private static Submission submission() {
        return Submission.lamp()
                .with("title", "Lampu " + WORD + " mati")
                .with("description", "Di gang " + WORD + " gelap sekali sejak dua minggu.")
                .with("location", Map.of("latitude", 3.5923, "longitude", 98.6598, "address", "Gang " + WORD))
                .answer("nomor_tiang", WORD);
    }

    @BeforeEach
    void listen() {
        log.close();
        log = LogRecorder.open();
    }

    @AfterEach
    void nothingPersonalWasLogged() {
        log.close();
        assertThat(log.lines())
                .noneSatisfy(line -> assertThat(line)
                        .containsAnyOf(
                                NAME,
                                "Zubaidah",
                                "zubaidah",
                                PHONE,
                                "081377788899",
                                EMAIL,
                                WORD,
                                WORD.toLowerCase(java.util.Locale.ROOT),
                                "kupluk",
                                token.substring(0, 20)));
    }

    @Test
    void overAWholeLife() {
        String id = Api.submit(citizen(), submission().json()).extract().path("report_id");
        String number = citizen().get("/v1/reports/" + id).path("ticket_number");
        Api.act(Api.coordinator(), "/v1/cases/" + id + "/verifications", "{\"text\":\"Baik, ibu " + NAME + "\"}")
                .then()
                .statusCode(201);
        Api.act(Api.liaison("dishub"), "/v1/cases/" + id + "/answers", "{\"text\":\"Sudah, ibu " + NAME + "\"}")
                .then()
                .statusCode(201);
        Api.act(citizen(), "/v1/reports/" + id + "/disputes", "{\"reason\":\"Belum, " + WORD + " gelap\"}")
                .then()
                .statusCode(201);
        Api.act(citizen(), "/v1/reports/" + id + "/confirmations", "{}").then().statusCode(201);
        Api.act(
                        citizen(),
                        "/v1/reports/" + id + "/feedback",
                        "{\"rating\":1,\"resolved\":false,\"comment\":\"" + WORD + "\"}")
                .then()
                .statusCode(201);
        Api.coordinator().get("/v1/cases/" + id).then().statusCode(200);
        citizen().get("/v1/reports").then().statusCode(200);
        Api.anyone().get("/v1/tracking/" + number).then().statusCode(200);
    }

    @Test
    void whenInputIsBad() {
        for (String body : List.of(
                "{\"kind\":\"" + WORD + "\"}",
                "{\"description\":\"" + WORD,
                "{\"description\":\"" + WORD + "\",\"description\":\"" + WORD + "\"}",
                "{\"" + WORD + "\":\"" + NAME + "\"}",
                "{\"title\":{\"" + WORD + "\":1}}",
                "{\"occurred_on\":\"" + WORD + "\"}",
                "{\"location\":{\"latitude\":\"" + WORD + "\"}}",
                WORD,
                submission().with("description", WORD + "\u0000").json())) {
            assertThat(citizen()
                            .body(body.getBytes(StandardCharsets.UTF_8))
                            .post("/v1/reports")
                            .statusCode())
                    .isBetween(400, 422);
        }
        citizen().queryParam("page_token", WORD).get("/v1/reports").then().statusCode(400);
        citizen().queryParam("updated_from", NAME).get("/v1/reports").then().statusCode(400);
        citizen().get("/v1/reports/" + WORD).then().statusCode(400);
        Api.as("x" + token).get("/v1/reports").then().statusCode(401);
    }

    @Test
    void whenManyWriteAtOnce() throws Exception {
        String body = submission().with("client_reference", REFERENCE).json();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(clients.submit(() -> citizen().body(body).post("/v1/reports")));
            }
            for (Future<Response> one : running) {
                one.get().then().statusCode(201);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void whenTheDatabaseRefusesTheWrite() throws SQLException {
        String title = WORD + ' ' + UUID.randomUUID();
        owner("alter table report add constraint no_such_title check (title <> '" + title + "')");
        try {
            citizen()
                    .body(submission().with("title", title).json())
                    .post("/v1/reports")
                    .then()
                    .statusCode(500);
        } finally {
            owner("alter table report drop constraint no_such_title");
        }
        assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("unexpected failure"));
    }

    private static void owner(String sql) throws SQLException {
        RunningServices services = RunningServices.get();
        try (Connection connection = DriverManager.getConnection(
                        services.jdbcUrl(),
                        services.owner().user(),
                        services.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
