package id.sahut.platform.security;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signatures a token may carry (RFC 7518, RFC 8037): those made with a private key. Shared secrets and {@code none}
 * are not in the list, so no configuration can let them in.
 */
public enum TokenAlgorithm {
    RS256("RS256", "RSA"),
    RS384("RS384", "RSA"),
    RS512("RS512", "RSA"),
    PS256("PS256", "RSA"),
    PS384("PS384", "RSA"),
    PS512("PS512", "RSA"),
    ES256("ES256", "EC"),
    ES384("ES384", "EC"),
    ES512("ES512", "EC"),
    EDDSA("EdDSA", "OKP");

    private final String header;
    private final String keyType;

    TokenAlgorithm(String header, String keyType) {
        this.header = header;
        this.keyType = keyType;
    }

    /** The {@code alg} of a token's header. */
    String header() {
        return header;
    }

    /** The {@code kty} of a key that can check it. */
    String keyType() {
        return keyType;
    }

    static Optional<TokenAlgorithm> ofHeader(@Nullable String header) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.header.equals(header))
                .findFirst();
    }
}
