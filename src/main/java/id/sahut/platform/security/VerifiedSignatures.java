package id.sahut.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sahut.platform.digest.Sha256;
import java.security.PublicKey;
import java.util.Base64;

/**
 * Remembers which tokens a key was found to have signed. An app sends one token for as long as it is good, and checking
 * an elliptic-curve signature costs more than answering most requests. What is remembered is a fact that cannot change:
 * these bytes, this key. Whether the key is still trusted and the token still good is asked every time. Only digests are
 * kept, of tokens that were good, and a bounded number of them.
 */
final class VerifiedSignatures {

    private static final int MOST = 20_000;

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Names one token as signed by one key. */
    static String name(String token, PublicKey key) {
        return Sha256.hex(token + '\n' + Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    boolean contains(String name) {
        return known.getIfPresent(name) != null;
    }

    void add(String name) {
        known.put(name, true);
    }
}
