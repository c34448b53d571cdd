package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves a case's history from nothing but its rows and the documentation of the chain: written apart from the
 * product's own code, so that both would have to be wrong alike.
 */
final class HistoryChain {

    private static final String ROWS = """
            select cast(case_id as char) case_id, sequence, cast(entry_id as char) entry_id,
              date_format(at, '%Y-%m-%dT%H:%i:%s.%fZ') at, event, from_status, to_status, actor_role,
              cast(actor_id as char) actor_id, agency_code, category_code, kind, supervision_class,
              cast(secret as int) secret, kelurahan_code, cast(followed_up as int) followed_up, detail, text_digest,
              previous_hash, hash from case_history where case_id = ? order by sequence""";

    private static final String WORDS = """
            select sequence, salt, text from case_history_text where case_id = ?""";

    private HistoryChain() {}

    /** Checks that sequence, hashes and text digests hold together, and with the case's row; answers the number of entries. */
    static int verify(String caseId) {
        List<Map<String, @Nullable Object>> rows = Database.rows(ROWS, caseId);
        String previous = null;
        int sequence = 0;
        for (Map<String, @Nullable Object> row : rows) {
            sequence++;
            assertThat(((Number) row.get("sequence")).intValue()).isEqualTo(sequence);
            assertThat(row.get("previous_hash")).isEqualTo(previous);
            assertThat(row.get("hash")).as("entry %s", sequence).isEqualTo(sha256(canonical(row)));
            previous = (String) row.get("hash");
        }
        Map<String, @Nullable Object> subject = Database.rows(
                        "select last_sequence, last_hash, status from handling_case where id = ?", caseId)
                .get(0);
        assertThat(((Number) subject.get("last_sequence")).intValue()).isEqualTo(sequence);
        assertThat(subject.get("last_hash")).isEqualTo(previous);
        assertThat(subject.get("status")).isEqualTo(rows.get(sequence - 1).get("to_status"));
        for (Map<String, @Nullable Object> words : Database.rows(WORDS, caseId)) {
            int of = ((Number) words.get("sequence")).intValue();
            assertThat(rows.get(of - 1).get("text_digest"))
                    .isEqualTo(sha256(words.get("salt") + "" + words.get("text")));
        }
        return sequence;
    }

    /** RFC 8785 for strings and integers: members sorted by name, no white space, absent instead of null. */
    private static String canonical(Map<String, @Nullable Object> row) {
        Map<String, Object> members = new TreeMap<>();
        row.forEach((name, value) -> {
            if (value != null && !name.equals("hash")) {
                members.put(
                        name, name.equals("at") ? Instant.parse((String) value).toString() : value);
            }
        });
        StringBuilder json = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            json.append(string(name)).append(':').append(value instanceof Number ? value : string((String) value));
        });
        return json.append('}').toString();
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            assertThat(letter).as("no control character stands in history").isGreaterThanOrEqualTo(' ');
            if (letter == '"' || letter == '\\') {
                quoted.append('\\');
            }
            quoted.append(letter);
        }
        return quoted.append('"').toString();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
