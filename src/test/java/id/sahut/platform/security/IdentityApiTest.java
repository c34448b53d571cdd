package id.sahut.platform.security;

import static id.sahut.platform.security.IdentitySettings.AUDIENCE;
import static id.sahut.platform.security.IdentitySettings.CITY_APP;
import static id.sahut.platform.security.IdentitySettings.STAFF;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.sahut.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(IdentityApiTest.Probed.class)
class IdentityApiTest {

    private static final Signer CITY_KEY = Signer.rsa("city-1");
    private static final Signer STAFF_KEY = Signer.ec("staff-1");
    private static final KeyServer CITY_SERVER = new KeyServer(Signer.keySet(CITY_KEY));
    private static final KeyServer STAFF_SERVER = new KeyServer(Signer.keySet(STAFF_KEY));

    @Inject
    TestClock clock;

    /** Two issuers on the loopback interface and the probe. */
    public static class Probed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(
                    IdentitySettings.both(CITY_SERVER.url(), STAFF_SERVER.url()).asMap());
            for (String issuer : List.of("city-app", "staff")) {
                overrides.put("sahut.identity." + issuer + ".algorithms", IdentityConfig.Issuer.ALGORITHMS);
            }
            overrides.put("sahut.test.probe", "true");
            return overrides;
        }
    }

    @AfterEach
    void repair() {
        STAFF_SERVER.fail(false);
        clock.reset();
    }

    private static Map<String, Object> claims(String issuer) {
        return new HashMap<>(Map.of(
                "iss",
                issuer,
                "sub",
                "8f14e45f",
                "aud",
                AUDIENCE,
                "name",
                "Butet Siregar",
                "exp",
                Instant.now().plusSeconds(300).getEpochSecond()));
    }

    private static String citizen() {
        return CITY_KEY.sign(claims(CITY_APP));
    }

    private static String officer(String... groups) {
        Map<String, Object> claims = claims(STAFF);
        claims.put("groups", List.of(groups));
        claims.put("agency_code", "dishub");
        return STAFF_KEY.sign(claims);
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:sahut:problem:" + code))
                .body("instance", equalTo("/probe/citizen"));
    }

    @Test
    void aCitizenIsACaller() {
        with(citizen())
                .get("/probe/citizen")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("city-app"))
                .body("subject", equalTo("8f14e45f"))
                .body("roles", contains("CITIZEN"));
    }

    @Test
    void anOfficerIsACaller() {
        with(officer("liaison", "auditor"))
                .get("/probe/officer")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("staff"))
                .body("roles", contains("AUDITOR", "LIAISON"))
                .body("agencies", contains("dishub"));
    }

    @Test
    void withoutATokenAProtectedPathAsksForOne() {
        problem(given().get("/probe/citizen").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer")
                .body("title", equalTo("Belum masuk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "eyJhbGciOiJub25lIn0.e30."})
    void anotherSchemeIsNoToken(String header) {
        problem(given().header("Authorization", header).get("/probe/citizen").then(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void aBadTokenIsToldFromNone(String token) {
        problem(
                        with(token)
                                .header("Accept-Language", "en")
                                .get("/probe/citizen")
                                .then(),
                        401,
                        "invalid-token")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("title", equalTo("Token not valid"))
                .body("errors", nullValue());
    }

    @Test
    void anExpiredTokenIsInvalid() {
        Map<String, Object> claims = claims(CITY_APP);
        claims.put("exp", Instant.now().minusSeconds(60).getEpochSecond());
        problem(with(CITY_KEY.sign(claims)).get("/probe/citizen").then(), 401, "invalid-token");
    }

    @Test
    void aStaffKeyMakesNoCitizen() {
        problem(with(STAFF_KEY.sign(claims(CITY_APP))).get("/probe/citizen").then(), 401, "invalid-token");
    }

    @Test
    void eachSideIsForbiddenTheOthersPaths() {
        problem(with(officer("coordinator")).get("/probe/citizen").then(), 403, "forbidden");
        Map<String, Object> claims = claims(CITY_APP);
        claims.put("groups", List.of("coordinator", "liaison"));
        with(CITY_KEY.sign(claims))
                .get("/probe/officer")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void anOfficerWithoutAKnownRoleHasNoRights() {
        problem(with(officer("pegawai", "citizen")).get("/probe/citizen").then(), 403, "forbidden");
        with(officer()).get("/probe/officer").then().statusCode(403);
    }

    @Test
    void aPublicPathIgnoresWhateverTokenComesAlong() {
        given().get("/probe/public").then().statusCode(200);
        with("garbage").get("/probe/public").then().statusCode(200);
        with(STAFF_KEY.sign(claims(CITY_APP))).get("/probe/public").then().statusCode(200);
    }

    @Test
    void aPublicPathThatAsksForTheCallerGetsATrueAnswer() {
        given().get("/probe/curious").then().statusCode(200).body("issuer", equalTo(""));
        with(citizen()).get("/probe/curious").then().statusCode(200).body("issuer", equalTo("city-app"));
        with("garbage")
                .get("/probe/curious")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-token"));
    }

    @Test
    void whenNobodyCanTellTheAnswerIsComeBackLater() {
        Signer rotated = Signer.ec("staff-2");
        String token = rotated.sign(claims(STAFF));
        clock.move(Duration.ofMinutes(1));

        STAFF_SERVER.fail(true);
        problem(with(token).get("/probe/citizen").then(), 503, "identity-provider-unavailable")
                .header("Retry-After", "10")
                .header("WWW-Authenticate", nullValue());

        STAFF_SERVER.fail(false);
        STAFF_SERVER.publish(Signer.keySet(STAFF_KEY, rotated));
        clock.move(Duration.ofSeconds(10));
        problem(with(token).get("/probe/citizen").then(), 403, "forbidden");
    }

    @Test
    void evenDebuggingTheWholeServerShowsNoTokenAndNoClaim() {
        StringBuilder log = new StringBuilder();
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Handler[] console = root.getHandlers();
        for (Handler handler : console) {
            root.removeHandler(handler);
        }
        Handler recorder = new Recorder(log);
        root.addHandler(recorder);
        root.setLevel(Level.ALL);
        try {
            Map<String, Object> expired = claims(CITY_APP);
            expired.put("exp", 1);
            with(citizen()).get("/probe/citizen").then().statusCode(200);
            with(citizen()).get("/probe/officer").then().statusCode(403);
            with(CITY_KEY.sign(expired)).get("/probe/citizen").then().statusCode(401);
            with(STAFF_KEY.sign(claims(CITY_APP))).get("/probe/citizen").then().statusCode(401);
            with("x." + citizen()).get("/probe/citizen").then().statusCode(401);
        } finally {
            root.removeHandler(recorder);
            root.setLevel(level);
            for (Handler handler : console) {
                root.addHandler(handler);
            }
        }
        assertThat(log.toString())
                .as("the framework logs refusals at DEBUG")
                .contains("Authentication failed")
                .doesNotContain("eyJ", "8f14e45f", "Butet", CITY_APP);
    }

    /** Keeps every record as it would be printed, traces included, but for those of the test's own HTTP client. */
    private static final class Recorder extends Handler {

        private final StringBuilder log;
        private final PatternFormatter formatter = new PatternFormatter("%c %s%e%n");

        Recorder(StringBuilder log) {
            this.log = log;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            if (!record.getLoggerName().startsWith("org.apache.http")) {
                log.append(formatter.format(record));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
