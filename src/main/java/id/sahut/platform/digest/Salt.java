package id.sahut.platform.digest;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random salts: with one, a digest of few possible words cannot be guessed back; deleting it empties the digest. */
public final class Salt {

    private static final int BYTES = 16;

    private Salt() {}

    /** 128 random bits as 32 hexadecimal characters. */
    public static String draw() {
        byte[] bytes = new byte[BYTES];
        // Not kept in a field: a native image would carry its seed from the build.
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
