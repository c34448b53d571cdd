package id.sahut.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahut.demo.folder.DemoFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DemoIssuersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    @TempDir
    private Path parent;

    private DemoFolder folder;

    @BeforeEach
    void claim() {
        folder = DemoFolder.claim(parent.resolve("folder"));
    }

    @AfterEach
    void giveBack() {
        folder.close();
    }

    @Test
    void aCitizensTokenIsTheCityAppsAndNamesThePerson() throws Exception {
        DemoIssuers issuers = DemoIssuers.keptIn(folder);

        JwtClaims claims = verify(issuers.settings(), "city-app", token(issuers, Persona.CITIZEN, null, null));

        assertThat(claims.getSubject()).isEqualTo("warga-siti");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Siti Rahmawati Lubis");
        assertThat(claims.getStringClaimValue("phone_number")).startsWith("+62");
        assertThat(claims.hasClaim("groups")).isFalse();
        assertThat(Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()))
                .isEqualTo(NOW.plusSeconds(12 * 60 * 60));
    }

    @Test
    void anotherCitizenIsAnotherPersonWithoutTheFirstOnesNameAndPhone() throws Exception {
        DemoIssuers issuers = DemoIssuers.keptIn(folder);

        JwtClaims claims = verify(issuers.settings(), "city-app", token(issuers, Persona.CITIZEN, "warga-andi", null));

        assertThat(claims.getSubject()).isEqualTo("warga-andi");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("warga-andi");
        assertThat(claims.hasClaim("phone_number")).isFalse();
    }

    @Test
    void aLiaisonIsOfDishubUnlessToldOtherwise() throws Exception {
        DemoIssuers issuers = DemoIssuers.keptIn(folder);

        JwtClaims usual = verify(issuers.settings(), "staff", token(issuers, Persona.LIAISON, null, null));
        JwtClaims other = verify(issuers.settings(), "staff", token(issuers, Persona.LIAISON, null, "dinkes"));

        assertThat(usual.getStringClaimValue("agency_code")).isEqualTo("dishub");
        assertThat(usual.getStringListClaimValue("groups")).isEqualTo(List.of("liaison"));
        assertThat(other.getStringClaimValue("agency_code")).isEqualTo("dinkes");
        assertThat(other.getSubject()).isNotEqualTo(usual.getSubject());
    }

    @Test
    void theOtherIssuersKeyVerifiesNothing() {
        DemoIssuers issuers = DemoIssuers.keptIn(folder);

        assertThatThrownBy(() -> verify(issuers.settings(), "staff", token(issuers, Persona.CITIZEN, null, null)))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void tokensOutliveARestart() throws Exception {
        DemoIssuers before = DemoIssuers.keptIn(folder);
        String token = token(before, Persona.AUDITOR, null, null);

        DemoIssuers after = DemoIssuers.keptIn(folder);

        assertThat(verify(after.settings(), "staff", token).getSubject()).isEqualTo("auditor-maria");
    }

    @Test
    void thePublishedKeysAreHalfOfTheTruth() throws Exception {
        Map<String, String> settings = DemoIssuers.keptIn(folder).settings();

        String published = Files.readString(Path.of(settings.get("sahut.identity.staff.jwks")));

        assertThat(published).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerOfTheFolderReadsThePrivateKeys() throws Exception {
        Path keys = Path.of(DemoIssuers.keptIn(folder).settings().get(DemoIssuers.KEYS_SETTING));

        try (var files = Files.list(keys)) {
            assertThat(files.filter(file -> file.toString().endsWith(".private.json")))
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
    }

    private static String token(DemoIssuers issuers, Persona persona, String subject, String agencyCode) {
        return issuers.issue(persona, persona.details(subject, agencyCode), NOW).token();
    }

    private static JwtClaims verify(Map<String, String> settings, String issuer, String token) throws Exception {
        String prefix = "sahut.identity." + issuer + ".";
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(Path.of(settings.get(prefix + "jwks"))));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(settings.get(prefix + "issuer"))
                .setExpectedAudience(settings.get(prefix + "audience"))
                .setEvaluationTime(org.jose4j.jwt.NumericDate.fromSeconds(NOW.getEpochSecond()))
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
