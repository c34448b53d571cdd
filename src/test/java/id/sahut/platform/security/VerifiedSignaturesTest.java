package id.sahut.platform.security;

import static id.sahut.platform.security.IdentitySettings.AUDIENCE;
import static id.sahut.platform.security.IdentitySettings.CITY_APP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token whose signature was checked before is still only as good as its key, its time and its words. */
class VerifiedSignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Signer KEY = Signer.ec("city-1");
    private static final Signer NEXT_KEY = Signer.ec("city-1");

    private final KeyServer server = new KeyServer(Signer.keySet(KEY));
    private final MovableClock clock = new MovableClock(NOW);
    private final IssuerAwarePrincipalFactory factory = new IssuerAwarePrincipalFactory(
            new TrustedIssuers(IdentitySettings.both(server.url(), server.url()).config(), clock));
    private final String token = KEY.sign(claims());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aKnownTokenStaysGoodAndNamesTheSameCaller() throws Exception {
        Caller first = caller(token);

        assertThat(caller(token)).isEqualTo(first);
        assertThat(first.subject()).isEqualTo("8f14e45f");
    }

    @Test
    void aKnownTokenExpires() throws Exception {
        caller(token);

        clock.move(Duration.ofMinutes(6));

        refused(token);
    }

    @Test
    void aKnownTokenEndsWithItsKey() throws Exception {
        Map<String, Object> lasting = claims();
        lasting.put("exp", NOW.plus(Duration.ofDays(1)).getEpochSecond());
        String signed = KEY.sign(lasting);
        caller(signed);

        server.publish(Signer.keySet(NEXT_KEY));
        clock.move(Duration.ofHours(1));
        caller(NEXT_KEY.sign(lasting));

        refused(signed);
    }

    @Test
    void anotherTokenWithAKnownSignatureIsNotKnown() throws Exception {
        caller(token);
        Map<String, Object> other = claims();
        other.put("sub", "someone-else");
        String foreign = KEY.sign(other);

        refused(foreign.substring(0, foreign.lastIndexOf('.')) + token.substring(token.lastIndexOf('.')));
    }

    private Caller caller(String signed) throws ParseException {
        return ((TokenPrincipal) factory.parse(signed, new JWTAuthContextInfo())).caller();
    }

    private void refused(String signed) {
        assertThatThrownBy(() -> caller(signed)).isInstanceOf(ParseException.class);
    }

    private static Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", CITY_APP);
        claims.put("sub", "8f14e45f");
        claims.put("aud", AUDIENCE);
        claims.put("exp", NOW.plusSeconds(300).getEpochSecond());
        return claims;
    }
}
