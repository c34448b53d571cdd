package id.sahut.platform.paging;

import id.sahut.platform.digest.Sha256;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What page of which list is asked for. A token carries the last row's sort keys and a checksum over them and the
 * {@code binding}: list, caller, filter and sort. It is no secret and protects nothing (visibility lives in the
 * predicate); the checksum tells a mistaken client apart from an empty page.
 *
 * @param size rows a page, 1 to 100
 * @param after the sort keys after which to go on, empty at the start
 */
public record PageRequest(int size, List<String> after, String binding) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;
    private static final int LONGEST_TOKEN = 2000;
    private static final int CHECKSUM_CHARACTERS = 12;
    /** Cannot stand inside a sort key: keys are instants, ids and numbers. */
    private static final String SEPARATOR = "\n";

    /**
     * Reads what a request asks for.
     *
     * @param binding everything the token must not outlive: list, caller, filter, sort
     */
    public static PageRequest of(@Nullable String size, @Nullable String token, String... binding) {
        String bound = String.join("\u001f", binding);
        return new PageRequest(size(size), token == null ? List.of() : keys(token, bound), bound);
    }

    public boolean first() {
        return after.isEmpty();
    }

    /** The token that goes on after a row with these sort keys. */
    public String tokenAfter(Object... keys) {
        String joined =
                String.join(SEPARATOR, Arrays.stream(keys).map(String::valueOf).toList());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((checksum(joined, binding) + joined).getBytes(StandardCharsets.UTF_8));
    }

    private static int size(@Nullable String size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        try {
            int value = Integer.parseInt(size);
            if (value >= 1 && value <= LARGEST) {
                return value;
            }
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST, FieldError.parameter("page_size", Code.OUT_OF_RANGE, 1, LARGEST));
        } catch (NumberFormatException e) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, FieldError.parameter("page_size", Code.WRONG_TYPE));
        }
    }

    private static List<String> keys(String token, String binding) {
        if (token.length() <= LONGEST_TOKEN) {
            try {
                String raw = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                if (raw.length() > CHECKSUM_CHARACTERS) {
                    String payload = raw.substring(CHECKSUM_CHARACTERS);
                    if (raw.startsWith(checksum(payload, binding))) {
                        return List.of(payload.split(SEPARATOR, -1));
                    }
                }
            } catch (IllegalArgumentException e) {
                // Not base64: no token of ours.
            }
        }
        throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
    }

    private static String checksum(String payload, String binding) {
        return Sha256.hex(binding + (char) 0 + payload).substring(0, CHECKSUM_CHARACTERS);
    }
}
