package id.sahut.platform.security;

import io.smallrye.jwt.auth.principal.ParseException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** One issuer with everything that is its own: keys, algorithms, audience, clock skew and claim names. */
final class TrustedIssuer {

    private final String issuer;
    private final Set<TokenAlgorithm> algorithms;
    private final String[] audience;
    private final int skewSeconds;
    private final IssuerKeys keys;
    private final CallerClaims callers;
    private final Clock clock;
    private final VerifiedSignatures verified = new VerifiedSignatures();

    TrustedIssuer(
            String issuer,
            Set<String> audience,
            IdentityConfig.Issuer config,
            IssuerKeys keys,
            CallerClaims callers,
            Clock clock) {
        this.issuer = issuer;
        this.algorithms = Set.copyOf(config.algorithms());
        this.audience = audience.toArray(String[]::new);
        this.skewSeconds = (int) config.clockSkew().toSeconds();
        this.keys = keys;
        this.callers = callers;
        this.clock = clock;
    }

    /** The {@code iss} of its tokens. */
    String issuer() {
        return issuer;
    }

    /**
     * Verifies a token that claims to be this issuer's and reads its caller.
     *
     * @param header the same token, of which only the header is believed, and that only to choose a key
     * @throws ParseException if the token is not good, with a message that repeats nothing of it
     * @throws KeysUnavailableException if nobody can tell
     */
    Caller verify(JsonWebSignature header, String token) throws ParseException, KeysUnavailableException {
        // Before the keys, so that a token that can never be good costs no fetch.
        TokenAlgorithm algorithm = TokenAlgorithm.ofHeader(header.getAlgorithmHeaderValue())
                .filter(algorithms::contains)
                .orElseThrow(() -> new ParseException("algorithm not accepted"));
        String keyId = header.getKeyIdHeaderValue();
        if (keyId == null) {
            throw new ParseException("no key named");
        }
        PublicKey key = keys.find(keyId, algorithm);
        if (key == null) {
            throw new ParseException("unknown key");
        }
        JwtClaims claims = verify(token, algorithm, key);
        Object subject = claims.getClaimValue("sub");
        if (!(subject instanceof String text) || !Subjects.acceptable(text)) {
            throw new ParseException("no usable subject");
        }
        return callers.read(text, claims.getClaimsMap());
    }

    private JwtClaims verify(String token, TokenAlgorithm algorithm, PublicKey key) throws ParseException {
        String name = VerifiedSignatures.name(token, key);
        JwtConsumerBuilder consumer = new JwtConsumerBuilder();
        if (verified.contains(name)) {
            consumer.setSkipSignatureVerification();
        }
        try {
            JwtClaims claims = consumer.setVerificationKey(key)
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm.header()))
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(skewSeconds)
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .build()
                    .processToClaims(token);
            verified.add(name);
            return claims;
        } catch (InvalidJwtException e) {
            // Its message and cause hold the claims: neither may travel on, only the library's error numbers.
            throw new ParseException("rejected: "
                    + e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
        }
    }
}
