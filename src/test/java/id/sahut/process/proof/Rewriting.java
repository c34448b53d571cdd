package id.sahut.process.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sahut.testing.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a forger does who knows how history is hashed and may change every table. */
final class Rewriting {

    private final String caseId;
    private final List<Map<String, Object>> contents;
    private final List<String> hashes;
    private boolean whole;

    private Rewriting(String caseId, List<Map<String, Object>> contents, List<String> hashes) {
        this.caseId = caseId;
        this.contents = contents;
        this.hashes = hashes;
    }

    static Rewriting of(String caseId) {
        return new Rewriting(
                caseId,
                ProveHistoryApiTest.proof(caseId).extract().path("entries.content"),
                ProveHistoryApiTest.proof(caseId).extract().path("entries.hash"));
    }

    /** Changes a field and makes the entry's own hash fit. */
    Rewriting change(int sequence, String column, Object value) {
        contents.get(sequence - 1).put(column, value);
        hashes.set(sequence - 1, hash(contents.get(sequence - 1)));
        return this;
    }

    /** Makes all later entries fit as well, and the case. */
    Rewriting andWhatFollows() {
        whole = true;
        for (int i = 1; i < contents.size(); i++) {
            change(i + 1, "previous_hash", hashes.get(i - 1));
        }
        return this;
    }

    void write() {
        for (int i = 0; i < contents.size(); i++) {
            Map<String, Object> content = contents.get(i);
            Database.execute(
                    "update case_history set event = ?, agency_code = ?, previous_hash = ?, hash = ?"
                            + " where case_id = ? and sequence = ?",
                    content.get("event"),
                    content.get("agency_code"),
                    content.get("previous_hash"),
                    hashes.get(i),
                    caseId,
                    i + 1);
        }
        if (whole) {
            Database.execute(
                    "update handling_case set last_hash = ? where id = ?", hashes.get(hashes.size() - 1), caseId);
        }
    }

    private static String hash(Map<String, Object> content) {
        try {
            byte[] canonical =
                    new JsonMapper().writeValueAsString(new TreeMap<>(content)).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
