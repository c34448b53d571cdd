package id.sahut.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A submission's body, to be bent in one place. Immutable. */
public final class Submission {

    /** Says nothing of danger, and no more than any category. */
    public static final String DESCRIPTION = "Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan.";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode body;

    private Submission(ObjectNode body) {
        this.body = body;
    }

    /** The least a submission needs. */
    public static Submission minimal() {
        return new Submission(MAPPER.createObjectNode())
                .with("kind", "COMPLAINT")
                .with("description", DESCRIPTION);
    }

    /** A complaint that routing sends to {@code dishub}. */
    public static Submission lamp() {
        return minimal().with("category_code", "lampu-jalan").at(3.5923, 98.6598);
    }

    /** Of a category, at a point in the city. */
    public static Submission of(String categoryCode) {
        return lamp().with("category_code", categoryCode);
    }

    public Submission with(String field, Object value) {
        ObjectNode changed = body.deepCopy();
        changed.set(field, MAPPER.valueToTree(value));
        return new Submission(changed);
    }

    public Submission without(String field) {
        ObjectNode changed = body.deepCopy();
        changed.remove(field);
        return new Submission(changed);
    }

    public Submission at(double latitude, double longitude) {
        return with("location", Map.of("latitude", latitude, "longitude", longitude));
    }

    /** One more answer to a question of the category's form. */
    public Submission answer(String code, String value) {
        ObjectNode changed = body.deepCopy();
        changed.withArray("attributes").add(MAPPER.valueToTree(Map.of("code", code, "value", value)));
        return new Submission(changed);
    }

    /** The same answer many times. */
    public Submission answers(int times, String code, String value) {
        return with(
                "attributes",
                java.util.Collections.nCopies(times, Map.of("code", code, "value", value)).stream()
                        .toList());
    }

    /** With a field whose value is this JSON, valid or not. */
    public String withRaw(String field, String json) {
        String rest = without(field).json();
        return "{\"" + field + "\":" + json + (rest.equals("{}") ? "}" : "," + rest.substring(1));
    }

    public String json() {
        return body.toString();
    }

    /** The fields, in the order of the body. */
    public List<String> fields() {
        return body.properties().stream().map(Map.Entry::getKey).toList();
    }
}
