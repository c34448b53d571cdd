package id.sahut.platform.security;

import static id.sahut.platform.security.IdentitySettings.AUDIENCE;
import static id.sahut.platform.security.IdentitySettings.CITY_APP;
import static id.sahut.platform.security.IdentitySettings.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Signer CITY_KEY = Signer.rsa("city-1");
    private static final Signer STAFF_KEY = Signer.rsa("staff-1");
    private static final Signer FOREIGN_KEY = Signer.rsa("city-1");
    private static final Signer CURVE_KEY = Signer.ec("city-2");

    private static KeyServer cityServer;
    private static KeyServer staffServer;

    private final MovableClock clock = new MovableClock(NOW);
    private IssuerAwarePrincipalFactory factory;

    @BeforeAll
    static void serve() {
        cityServer = new KeyServer(Signer.keySet(CITY_KEY, CURVE_KEY));
        staffServer = new KeyServer(Signer.keySet(STAFF_KEY));
    }

    @AfterAll
    static void stop() {
        cityServer.close();
        staffServer.close();
    }

    @BeforeEach
    void configure() {
        factory = factory(IdentitySettings.both(cityServer.url(), staffServer.url()));
    }

    private IssuerAwarePrincipalFactory factory(IdentitySettings settings) {
        return new IssuerAwarePrincipalFactory(new TrustedIssuers(settings.config(), clock));
    }

    private Caller caller(String token) throws ParseException {
        return ((TokenPrincipal) factory.parse(token, new JWTAuthContextInfo())).caller();
    }

    private static Map<String, Object> citizen() {
        return claims(CITY_APP);
    }

    private static Map<String, Object> claims(String issuer) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", "8f14e45f");
        claims.put("aud", AUDIENCE);
        claims.put("exp", NOW.plusSeconds(300).getEpochSecond());
        return claims;
    }

    private static Map<String, Object> but(Map<String, Object> claims, String name, Object value) {
        claims.put(name, value);
        return claims;
    }

    private static Map<String, Object> without(Map<String, Object> claims, String name) {
        claims.remove(name);
        return claims;
    }

    @Test
    void aGoodTokenOfTheCityAppIsACitizen() throws Exception {
        Map<String, Object> claims = citizen();
        claims.put("name", "Butet Siregar");
        claims.put("phone_number", "+6281260001234");
        claims.put("email", "butet@contoh.example");
        claims.put("locale", "id-ID");
        assertThat(caller(CITY_KEY.sign(claims)))
                .isEqualTo(new Caller(
                        "city-app",
                        "8f14e45f",
                        Set.of(Role.CITIZEN),
                        Set.of(),
                        "Butet Siregar",
                        "+6281260001234",
                        "butet@contoh.example",
                        "id-ID"));
    }

    @Test
    void aGoodTokenOfTheStaffDirectoryIsAnOfficer() throws Exception {
        Map<String, Object> claims = claims(STAFF);
        claims.put("groups", List.of("Liaison", "COORDINATOR"));
        claims.put("agency_code", List.of("dishub", "dinkes"));
        Caller caller = caller(STAFF_KEY.sign(claims));
        assertThat(caller.issuer()).isEqualTo("staff");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.LIAISON, Role.COORDINATOR);
        assertThat(caller.agencyCodes()).containsExactlyInAnyOrder("dishub", "dinkes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void everyDefaultAlgorithmIsAccepted(String algorithm) {
        assertThatCode(() -> caller(CITY_KEY.with(algorithm).sign(citizen()))).doesNotThrowAnyException();
        assertThatCode(() -> caller(CURVE_KEY.sign(citizen()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(TokenAlgorithm.class)
    void everyAlgorithmThatCanBeConfiguredWorks(TokenAlgorithm algorithm) throws Exception {
        Signer signer = switch (algorithm) {
            case ES256 -> CURVE_KEY;
            case ES384 -> Signer.ec("curve", EllipticCurves.P384, "ES384");
            case ES512 -> Signer.ec("curve", EllipticCurves.P521, "ES512");
            case EDDSA -> Signer.edwards("edwards");
            default -> CITY_KEY.with(algorithm.name());
        };
        try (KeyServer server = new KeyServer(Signer.keySet(signer))) {
            factory = factory(IdentitySettings.both(server.url(), staffServer.url())
                    .set("city-app.algorithms", algorithm.name()));
            assertThat(caller(signer.sign(citizen())).subject()).isEqualTo("8f14e45f");
        }
    }

    @Test
    void oneOfSeveralAudiencesIsEnough() {
        assertThatCode(() -> caller(CITY_KEY.sign(but(citizen(), "aud", List.of("account", AUDIENCE)))))
                .doesNotThrowAnyException();
    }

    @Test
    void theClocksMayBeOffByTheSkew() throws Exception {
        String token = CITY_KEY.sign(but(citizen(), "nbf", NOW.plusSeconds(29).getEpochSecond()));
        assertThat(caller(token)).isNotNull();
        clock.move(Duration.ofSeconds(329));
        assertThat(caller(token)).isNotNull();
        clock.move(Duration.ofSeconds(1));
        assertThatThrownBy(() -> caller(token)).isInstanceOf(ParseException.class);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad(
                        "expired",
                        CITY_KEY.sign(but(citizen(), "exp", NOW.minusSeconds(31).getEpochSecond()))),
                bad("no exp", CITY_KEY.sign(without(citizen(), "exp"))),
                bad("exp no number", CITY_KEY.sign(but(citizen(), "exp", "tomorrow"))),
                bad(
                        "not yet valid",
                        CITY_KEY.sign(but(citizen(), "nbf", NOW.plusSeconds(31).getEpochSecond()))),
                bad("wrong audience", CITY_KEY.sign(but(citizen(), "aud", "parking"))),
                bad("audience of other case", CITY_KEY.sign(but(citizen(), "aud", "Sahut"))),
                bad("no audience", CITY_KEY.sign(without(citizen(), "aud"))),
                bad("foreign issuer", CITY_KEY.sign(but(citizen(), "iss", "https://lain.example"))),
                bad("issuer of other case", CITY_KEY.sign(but(citizen(), "iss", CITY_APP.toUpperCase(Locale.ROOT)))),
                bad("issuer with a slash more", CITY_KEY.sign(but(citizen(), "iss", CITY_APP + "/"))),
                bad("no issuer", CITY_KEY.sign(without(citizen(), "iss"))),
                bad("issuer no string", CITY_KEY.sign(but(citizen(), "iss", List.of(CITY_APP)))),
                bad("no subject", CITY_KEY.sign(without(citizen(), "sub"))),
                bad("blank subject", CITY_KEY.sign(but(citizen(), "sub", " "))),
                bad("subject no string", CITY_KEY.sign(but(citizen(), "sub", 4711))),
                bad("subject too long", CITY_KEY.sign(but(citizen(), "sub", "x".repeat(256)))),
                bad("subject with a line break", CITY_KEY.sign(but(citizen(), "sub", "a\nb"))),
                bad("subject with half a character", raw(payload().replace("8f14e45f", "a\\ud83d"))),
                bad("no key id", CITY_KEY.signWithoutKeyId(citizen())),
                bad("key id no string", raw(payload(), Map.of("alg", "RS256", "kid", 1))),
                bad("foreign key under a known id", FOREIGN_KEY.sign(citizen())),
                bad("unknown key id", Signer.rsa("city-9").sign(citizen())),
                bad("key of another kind under a known id", Signer.ec("city-1").sign(citizen())),
                bad("key offered by the token", embedded()),
                bad("staff key for the city app", STAFF_KEY.sign(citizen())),
                bad("city app key for the staff directory", CITY_KEY.sign(claims(STAFF))),
                bad("HS256 with the public key", hmac(CITY_KEY.key().getKey().getEncoded())),
                bad(
                        "HS256 with the published document",
                        hmac(Signer.keySet(CITY_KEY).getBytes(StandardCharsets.UTF_8))),
                bad(
                        "HS256 without a secret",
                        part("{\"alg\":\"HS256\",\"kid\":\"city-1\"}") + '.' + part(payload()) + '.'),
                bad("none", part("{\"alg\":\"none\",\"kid\":\"city-1\"}") + '.' + part(payload()) + '.'),
                bad("NONE", part("{\"alg\":\"NONE\",\"kid\":\"city-1\"}") + '.' + part(payload()) + '.'),
                bad("no algorithm", part("{\"kid\":\"city-1\"}") + '.' + part(payload()) + ".AA"),
                bad("algorithm not configured", CITY_KEY.with("RS512").sign(citizen())),
                bad("signature removed", cut(CITY_KEY.sign(citizen()))),
                bad("signature of another token", graft()),
                bad("claims changed", changed()),
                bad("critical header unknown", CITY_KEY.sign(citizen(), Map.of("crit", "[\"x\"]"))),
                bad("duplicate issuer", raw(payload().replaceFirst("\\{", "{\"iss\":\"https://lain.example\","))),
                bad("claims no object", raw("[]")),
                bad("claims no JSON", raw("hello")),
                bad(
                        "token inside a token",
                        raw(CITY_KEY.sign(citizen()), Map.of("alg", "RS256", "kid", "city-1", "cty", "JWT"))),
                bad("deeply nested", raw("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + '}')),
                bad("oversized", CITY_KEY.sign(but(citizen(), "name", "x".repeat(20_000)))),
                bad("encrypted", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA"),
                bad("empty", ""),
                bad("dots", ".."),
                bad("garbage", "not a token"),
                bad("garbage in three parts", "a.b.c"));
    }

    private static Arguments bad(String what, String token) {
        return Arguments.of(what, token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String what, String token) {
        assertThatThrownBy(() -> caller(token))
                .isInstanceOf(ParseException.class)
                .hasNoCause();
    }

    /** Or a test above might pass for want of a good token. */
    @Test
    void theBasisOfTheBadTokensIsGood() {
        assertThatCode(() -> caller(CITY_KEY.sign(citizen()))).doesNotThrowAnyException();
        assertThatCode(() -> caller(raw(payload()))).doesNotThrowAnyException();
        assertThatCode(() -> caller(STAFF_KEY.sign(claims(STAFF)))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aRefusalRepeatsNothingOfTheToken(String what, String token) {
        assertThatThrownBy(() -> caller(token)).satisfies(e -> {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("8f14e45f", "masuk.medan.example", "eyJ", "city-1");
        });
    }

    @Test
    void tokensThatCanNeverBeGoodCauseNoFetch() {
        cityServer.publish(Signer.keySet(CITY_KEY, CURVE_KEY));
        int before = cityServer.fetches();
        for (String token : List.of(
                hmac(new byte[32]),
                CITY_KEY.signWithoutKeyId(citizen()),
                CITY_KEY.with("RS512").sign(citizen()))) {
            assertThatThrownBy(() -> caller(token)).isInstanceOf(ParseException.class);
        }
        assertThat(cityServer.fetches()).isEqualTo(before);
    }

    @Test
    void oneIssuersTokenNeverTouchesTheOthersKeys() throws Exception {
        int before = staffServer.fetches();
        caller(CITY_KEY.sign(citizen()));
        assertThat(staffServer.fetches()).isEqualTo(before);
    }

    @Test
    void audiencesAndAlgorithmsAreEachIssuersOwn() {
        factory = factory(IdentitySettings.both(cityServer.url(), staffServer.url())
                .set("staff.audience", "sahut-staff,backoffice")
                .set("staff.algorithms", "PS256"));
        assertThatThrownBy(() -> caller(STAFF_KEY.with("PS256").sign(claims(STAFF))))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> caller(STAFF_KEY.sign(but(claims(STAFF), "aud", "backoffice"))))
                .isInstanceOf(ParseException.class);
        assertThatCode(() -> caller(STAFF_KEY.with("PS256").sign(but(claims(STAFF), "aud", "backoffice"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> caller(CITY_KEY.sign(but(citizen(), "aud", "backoffice"))))
                .isInstanceOf(ParseException.class);
        assertThatCode(() -> caller(CITY_KEY.sign(citizen()))).doesNotThrowAnyException();
    }

    @Test
    void anOutageOfOneIssuerLeavesTheOtherAlone() throws Exception {
        staffServer.fail(true);
        try {
            assertThat(caller(CITY_KEY.sign(citizen()))).isNotNull();
            assertThatThrownBy(() -> caller(STAFF_KEY.sign(claims(STAFF))))
                    .isInstanceOf(ParseException.class)
                    .hasCauseInstanceOf(KeysUnavailableException.class);
        } finally {
            staffServer.fail(false);
        }
    }

    @Test
    void anIssuerThatIsNotConfiguredIsForeign() {
        factory = factory(new IdentitySettings()
                .set("city-app.issuer", CITY_APP)
                .set("city-app.jwks", cityServer.url())
                .set("city-app.audience", AUDIENCE));
        assertThatCode(() -> caller(CITY_KEY.sign(citizen()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> caller(STAFF_KEY.sign(claims(STAFF)))).isInstanceOf(ParseException.class);
    }

    @Test
    void thePrincipalShowsTheFrameworkNothingPersonal() throws Exception {
        Map<String, Object> claims = citizen();
        claims.put("name", "Butet Siregar");
        TokenPrincipal principal = (TokenPrincipal) factory.parse(CITY_KEY.sign(claims), new JWTAuthContextInfo());
        assertThat(principal.getName()).isEqualTo("city-app");
        assertThat(principal.getGroups()).containsExactly("CITIZEN");
        assertThat(principal.getRawToken()).isNull();
        assertThat(principal.toString()).doesNotContain("8f14e45f", "Butet");
    }

    private static String payload() {
        return JsonUtil.toJson(citizen());
    }

    private static String raw(String payload) {
        return raw(payload, Map.of("alg", "RS256", "kid", "city-1"));
    }

    private static String raw(String payload, Map<String, Object> headers) {
        return Signer.signed(payload, headers, CITY_KEY.key().getPrivateKey());
    }

    private static String hmac(byte[] secret) {
        return Signer.signed(payload(), Map.of("alg", "HS256", "kid", "city-1"), new HmacKey(secret));
    }

    private static String embedded() {
        return Signer.signed(
                payload(),
                Map.of(
                        "alg",
                        "RS256",
                        "kid",
                        "city-1",
                        "jwk",
                        FOREIGN_KEY.key().toParams(OutputControlLevel.PUBLIC_ONLY)),
                FOREIGN_KEY.key().getPrivateKey());
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String graft() {
        String other = CITY_KEY.sign(but(citizen(), "sub", "someone-else"));
        return cut(CITY_KEY.sign(citizen())) + other.substring(other.lastIndexOf('.') + 1);
    }

    private static String changed() {
        String[] parts = CITY_KEY.sign(citizen()).split("\\.", -1);
        return parts[0] + '.' + part(payload().replace("8f14e45f", "00000000")) + '.' + parts[2];
    }
}
