package id.sahut.platform.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * The seam by which SmallRye JWT, which knows one issuer, serves two: the still unverified {@code iss} picks the
 * issuer, and everything else is that issuer's own. SmallRye's own parser is not used behind it: it accepts tokens
 * without a key id, its refreshes are throttled by the minute or not at all, and it cannot tell a bad token from keys
 * that cannot be had.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class IssuerAwarePrincipalFactory extends JWTCallerPrincipalFactory {

    /** Several times what directories issue, less than the servers' limit for a header. */
    static final int LONGEST_TOKEN = 16_384;

    private final TrustedIssuers issuers;

    IssuerAwarePrincipalFactory(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    /**
     * Verifies a token.
     *
     * @param authContextInfo the framework's idea of the one issuer, which has no say here
     * @throws ParseException if the token is not good; with a {@link KeysUnavailableException} as its cause if nobody
     *     can tell. Its message repeats nothing of the token
     */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo authContextInfo) throws ParseException {
        if (token.length() > LONGEST_TOKEN) {
            throw new ParseException("too long");
        }
        try {
            JsonWebSignature header = new JsonWebSignature();
            header.setCompactSerialization(token);
            String iss = JwtClaims.parse(header.getUnverifiedPayload()).getClaimValueAsString("iss");
            TrustedIssuer issuer = issuers.find(iss).orElseThrow(() -> new ParseException("unknown issuer"));
            return new TokenPrincipal(issuer.verify(header, token));
        } catch (KeysUnavailableException e) {
            throw new ParseException("keys unavailable", e);
        } catch (JoseException | InvalidJwtException | RuntimeException e) {
            // Without the cause: it quotes the token. Runtime exceptions are the parser's on odd JSON.
            throw new ParseException("not a signed token");
        }
    }
}
