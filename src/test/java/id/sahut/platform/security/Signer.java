package id.sahut.platform.security;

import java.security.Key;
import java.security.spec.ECParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key pair of an issuer, good and bad tokens made with it, and its public half as a key set. */
final class Signer {

    private final PublicJsonWebKey key;
    private final String algorithm;

    private Signer(PublicJsonWebKey key, String id, String algorithm) {
        key.setKeyId(id);
        this.key = key;
        this.algorithm = algorithm;
    }

    static Signer rsa(String id) {
        return drawn(() -> RsaJwkGenerator.generateJwk(2048), id, "RS256");
    }

    static Signer ec(String id) {
        return ec(id, EllipticCurves.P256, "ES256");
    }

    static Signer ec(String id, ECParameterSpec curve, String algorithm) {
        return drawn(() -> EcJwkGenerator.generateJwk(curve), id, algorithm);
    }

    static Signer edwards(String id) {
        return drawn(() -> OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), id, "EdDSA");
    }

    private static Signer drawn(Callable<PublicJsonWebKey> generator, String id, String algorithm) {
        try {
            return new Signer(generator.call(), id, algorithm);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key under another algorithm. */
    Signer with(String other) {
        return new Signer(key, key.getKeyId(), other);
    }

    PublicJsonWebKey key() {
        return key;
    }

    String sign(Map<String, ?> claims) {
        return sign(claims, Map.of());
    }

    /** With further headers. */
    String sign(Map<String, ?> claims, Map<String, String> headers) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("alg", algorithm, "kid", key.getKeyId(), "typ", "JWT"));
        headers.forEach((name, value) -> all.put(name, value));
        return signed(JsonUtil.toJson(claims), all, key.getPrivateKey());
    }

    String signWithoutKeyId(Map<String, ?> claims) {
        return signed(JsonUtil.toJson(claims), Map.of("alg", algorithm, "typ", "JWT"), key.getPrivateKey());
    }

    static String signed(String payload, Map<String, Object> headers, Key key) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            headers.forEach(jws.getHeaders()::setObjectHeaderValue);
            jws.setPayload(payload);
            jws.setKey(key);
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setDoKeyValidation(false);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String keySet(Signer... signers) {
        JsonWebKeySet set = new JsonWebKeySet();
        for (Signer signer : signers) {
            set.addJsonWebKey(signer.key);
        }
        return set.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
