package id.sahut.demo.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;

/**
 * One of the two issuers, with the key it signs with.
 *
 * @param uri its name, under a domain that can never exist
 * @param keyId tells verifiers which key of the published set it is
 */
record DemoIssuer(String uri, String keyId, PrivateKey key) {

    static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ES256;
    static final String AUDIENCE = "sahut";
    static final Duration LIFETIME = Duration.ofHours(12);

    /** A token for the persona, valid from the instant on. */
    IssuedToken issue(Persona persona, PersonaDetails details, Instant now) {
        Instant expiry = now.plus(LIFETIME);
        JwtClaimsBuilder claims = Jwt.issuer(uri)
                .audience(AUDIENCE)
                .issuedAt(now)
                .expiresAt(expiry)
                .subject(details.subject());
        persona.describe(claims, details);
        return new IssuedToken(claims.jws().algorithm(ALGORITHM).keyId(keyId).sign(key), expiry);
    }

    @Override
    public String toString() {
        return uri;
    }
}
