package id.sahut.process.report;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number people quote: the city's prefix, seven random characters of Crockford's base 32 alphabet and a check
 * character by the Damm algorithm of order 32, such as {@code MDN-7K3F-9Q2R}. The check finds every single wrong
 * character and every swap of two neighbours. The number is not sequential and tells nothing.
 *
 * <p>Source: Damm, <i>Total anti-symmetrische Quasigruppen</i> (2004); the quasigroup is {@code x*y = 2(x+y)} over
 * GF(2<sup>5</sup>) with the polynomial x<sup>5</sup>+x<sup>2</sup>+1.
 */
public final class TicketNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 7;
    private static final int GROUP = 4;
    private static final int HIGH_BIT = 0b100000;
    private static final int POLYNOMIAL = 0b100101;

    private TicketNumber() {}

    /** Draws a number; that it is free is for the unique index to say. */
    public static String draw(String prefix, SecureRandom random) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        characters.append(check(characters.toString()));
        return format(prefix, characters.toString());
    }

    /**
     * The number somebody typed, as we write it: lower case, missing hyphens, spaces, O for 0 and I or L for 1 are
     * forgiven. Empty if it cannot be one of ours.
     */
    public static Optional<String> parse(String prefix, String typed) {
        String plainPrefix = plain(prefix);
        String plain = plain(typed);
        if (plain.length() != plainPrefix.length() + RANDOM_CHARACTERS + 1 || !plain.startsWith(plainPrefix)) {
            return Optional.empty();
        }
        String characters = plain.substring(plainPrefix.length());
        if (characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        String body = characters.substring(0, RANDOM_CHARACTERS);
        return check(body) == characters.charAt(RANDOM_CHARACTERS)
                ? Optional.of(format(prefix, characters))
                : Optional.empty();
    }

    private static String format(String prefix, String characters) {
        return prefix + '-' + characters.substring(0, GROUP) + '-' + characters.substring(GROUP);
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        String upper = typed.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            switch (c) {
                case '-', ' ' -> {}
                case 'O' -> plain.append('0');
                case 'I', 'L' -> plain.append('1');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    private static char check(String characters) {
        int interim = 0;
        for (int i = 0; i < characters.length(); i++) {
            interim = twice(interim ^ ALPHABET.indexOf(characters.charAt(i)));
        }
        return ALPHABET.charAt(interim);
    }

    /** Multiplication by x in GF(32). */
    private static int twice(int element) {
        int product = element << 1;
        return (product & HIGH_BIT) == 0 ? product : product ^ POLYNOMIAL;
    }
}
