package id.sahut.process.intake;

import static id.sahut.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.sahut.testing.Api;
import id.sahut.testing.Minted;
import id.sahut.testing.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not report: nobody without a good token of the city app. */
@QuarkusTest
class RefusedTokenApiTest {

    private static final String SUBJECT = "refused-" + UUID.randomUUID();

    private static Map<String, Object> claims() {
        Map<String, Object> claims = Minted.citizen();
        claims.put("sub", SUBJECT);
        return claims;
    }

    private static Map<String, Object> claims(String name, Object value) {
        Map<String, Object> claims = claims();
        claims.put(name, value);
        return claims;
    }

    static Stream<Arguments> badTokens() {
        String keyId = Minted.key("city-app").getKeyId();
        byte[] published = Minted.key("city-app").getPublicKey().getEncoded();
        String good = Minted.sign("city-app", claims());
        Map<String, Object> withoutExpiry = claims();
        withoutExpiry.remove("exp");
        return Stream.of(
                Arguments.of(
                        "expired",
                        Minted.sign(
                                "city-app",
                                claims("exp", Instant.now().minusSeconds(120).getEpochSecond()))),
                Arguments.of("without an end", Minted.sign("city-app", withoutExpiry)),
                Arguments.of(
                        "not yet valid",
                        Minted.sign(
                                "city-app",
                                claims("nbf", Instant.now().plusSeconds(600).getEpochSecond()))),
                Arguments.of("of a foreign issuer", Minted.sign("city-app", claims("iss", "https://evil.example"))),
                Arguments.of("signed by the other issuer", Minted.sign("staff", claims())),
                Arguments.of("for another audience", Minted.sign("city-app", claims("aud", "another-app"))),
                Arguments.of("without a subject", Minted.sign("city-app", claims("sub", ""))),
                Arguments.of("unsigned", Minted.signed(claims(), "none", keyId, null)),
                Arguments.of(
                        "signed with the published key as a secret",
                        Minted.signed(claims(), "HS256", keyId, new HmacKey(published))),
                Arguments.of("changed", good.substring(0, good.length() - 8) + "AAAAAAAA"),
                Arguments.of("no token at all", "garbage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedAndNothingStored(String why, String token) {
        for (String language : new String[] {"id", "en"}) {
            Response answer = Api.as(token)
                    .header("Accept-Language", language)
                    .body(Submission.minimal().json())
                    .post("/v1/reports");
            problem(answer, 401, "invalid-token")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .header("Content-Language", language);
            assertThat(answer.asString()).doesNotContain(SUBJECT, token.substring(0, 7));
        }
        problem(Api.as(token).get("/v1/reports"), 401, "invalid-token");
        Api.as(Minted.sign("city-app", claims()))
                .get("/v1/reports")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void withoutATokenOneIsAskedFor() {
        problem(Api.anyone().body(Submission.minimal().json()).post("/v1/reports"), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer");
        problem(Api.anyone().get("/v1/reports"), 401, "unauthenticated");
    }

    @Test
    void evenBadInputIsNotReadFromAStranger() {
        problem(Api.anyone().body("{".getBytes(StandardCharsets.UTF_8)).post("/v1/reports"), 401, "unauthenticated");
        problem(Api.anyone().get("/v1/reports/no-uuid"), 401, "unauthenticated");
        problem(Api.anyone().get("/v1/reports?page_size=x"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reports",
                "/v1/reports/019b0000-0000-7000-8000-000000000000",
                "/v1/reports/019b0000-0000-7000-8000-000000000000/timeline",
                "/v1/reports/019b0000-0000-7000-8000-000000000000/timeline/1"
            })
    void anOfficerReadsNothingOnACitizensPath(String path) {
        for (String token : List.of("coordinator", "liaison", "auditor", "administrator")) {
            problem(Api.as(Api.token("{\"persona\":\"" + token + "\"}")).get(path), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/withdrawals", "/protections", "/confirmations", "/disputes", "/feedback"})
    void anOfficerDoesNothingOnACitizensPath(String path) {
        String under = path.isEmpty() ? "/v1/reports" : "/v1/reports/" + UUID.randomUUID() + path;
        problem(Api.coordinator().body("{}").post(under), 403, "forbidden").body("instance", equalTo(under));
    }

    @Test
    void aCitizenWhoCallsHimselfAnOfficerIsStillACitizen() {
        Map<String, Object> claims = claims("groups", List.of("coordinator", "liaison", "auditor"));
        claims.put("agency_code", "dishub");
        String token = Minted.sign("city-app", claims);
        Api.as(token).get("/v1/reports").then().statusCode(200);
        problem(Api.as(token).get("/v1/cases"), 403, "forbidden");
    }
}
