package id.sahut.platform.security;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of a JSON Web Key Set (RFC 7517) that can check a signature and have an id. Secrets, keys for
 * encryption and kinds nobody here knows are passed over.
 */
final class KeySet {

    private final List<PublicJsonWebKey> keys = new ArrayList<>();

    private KeySet(List<JsonWebKey> all) {
        for (JsonWebKey key : all) {
            if (key instanceof PublicJsonWebKey publicKey
                    && key.getKeyId() != null
                    && (key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))) {
                keys.add(publicKey);
            }
        }
    }

    /**
     * Reads a document.
     *
     * @throws JoseException if it is no key set, or one without a usable key
     */
    static KeySet parse(String json) throws JoseException {
        KeySet set;
        try {
            set = new KeySet(new JsonWebKeySet(json).getJsonWebKeys());
        } catch (ClassCastException e) {
            throw new JoseException("not a key set", e);
        }
        if (set.keys.isEmpty()) {
            throw new JoseException("no usable key in the set");
        }
        return set;
    }

    /** The key of that id which fits the algorithm. */
    @Nullable
    PublicKey find(String id, TokenAlgorithm algorithm) {
        for (PublicJsonWebKey key : keys) {
            if (id.equals(key.getKeyId())
                    && algorithm.keyType().equals(key.getKeyType())
                    && (key.getAlgorithm() == null || algorithm.header().equals(key.getAlgorithm()))) {
                return key.getPublicKey();
            }
        }
        return null;
    }
}
