package id.sahut.platform.digest;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random salts: with one, a digest of few possible words cannot be guessed back; deleting it empties the digest. */
public final class Salt {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salt() {}

    /** 128 random bits as 32 hexadecimal characters. */
    public static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
