package id.sahut.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Tokens with any claims, signed with the keys that the application under test believes. */
public final class Minted {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Minted() {}

    /** The claims of a citizen nobody else is; change them before signing. */
    public static Map<String, Object> citizen() {
        return claims("city-app");
    }

    /** The claims of somebody of the staff directory. */
    public static Map<String, Object> officer() {
        return claims("staff");
    }

    /** A citizen of that name. */
    public static String citizenNamed(String name) {
        Map<String, Object> claims = citizen();
        claims.put("name", name);
        return sign("city-app", claims);
    }

    /** Signs with the key of {@code city-app} or {@code staff}, whatever the claims say. */
    public static String sign(String issuer, Map<String, Object> claims) {
        PublicJsonWebKey key = key(issuer);
        return signed(claims, "ES256", key.getKeyId(), key.getPrivateKey());
    }

    /** Signs with any algorithm and key; {@code none} takes no key. */
    public static String signed(
            Map<String, Object> claims,
            String algorithm,
            String keyId,
            java.security.@org.jspecify.annotations.Nullable Key key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setDoKeyValidation(false);
            signature.setAlgorithmHeaderValue(algorithm);
            signature.setKeyIdHeaderValue(keyId);
            signature.setPayload(MAPPER.writeValueAsString(claims));
            signature.setKey(key);
            return signature.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key pair of an issuer. */
    public static PublicJsonWebKey key(String issuer) {
        Path keys = Path.of(RunningServices.get().settings().get("sahut.demo.keys"));
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(keys.resolve(issuer + ".private.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> claims(String issuer) {
        Map<String, String> settings = RunningServices.get().settings();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", settings.get("sahut.identity." + issuer + ".issuer"));
        claims.put("aud", settings.get("sahut.identity." + issuer + ".audience"));
        claims.put("sub", "minted-" + UUID.randomUUID());
        claims.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
        return claims;
    }
}
