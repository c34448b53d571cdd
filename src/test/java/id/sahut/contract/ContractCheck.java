package id.sahut.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.sahut.contract.Contract.Found;
import id.sahut.contract.Contract.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges exchanges by the contract. An answer must be documented in every respect: status, media type, headers, body.
 * A request that succeeded must be one the contract allows: what works although it is not written down is a promise
 * nobody made.
 */
final class ContractCheck {

    private static final String PROBLEM = "application/problem+json";
    /** What every operation may answer before it is even found, so that none documents it. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(414, 431);
    /** What HTTP itself and browsers' safety put on answers. */
    private static final Set<String> OF_HTTP = Set.of(
            "connection",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "transfer-encoding",
            "x-content-type-options");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Contract contract;
    private final Exchange exchange;
    private final boolean requestToo;
    private final List<String> errors = new ArrayList<>();

    private ContractCheck(Contract contract, Exchange exchange, boolean requestToo) {
        this.contract = contract;
        this.exchange = exchange;
        this.requestToo = requestToo;
    }

    /**
     * What the exchange has that the contract has not; empty if nothing.
     *
     * @param requestToo whether a successful request must be a documented one
     */
    static List<String> errors(Contract contract, Exchange exchange, boolean requestToo) {
        ContractCheck check = new ContractCheck(contract, exchange, requestToo);
        check.judge();
        return check.errors;
    }

    private void judge() {
        if (!exchange.path().startsWith("/v1/")) {
            if (Exchange.mediaType(contentType()).equals(PROBLEM)) {
                problem();
            }
            return;
        }
        Map<String, Operation> operations = contract.at(exchange.path());
        // HEAD is what GET would have answered, without the body (RFC 9110).
        Operation operation = operations.get(exchange.method().equals("head") ? "get" : exchange.method());
        if (OF_THE_SERVER.contains(exchange.status())) {
            problem();
        } else if (operation != null) {
            response(operation);
            if (requestToo && exchange.successful()) {
                request(operation);
            }
        } else if (operations.isEmpty()) {
            mustBe(404, "no such path is documented");
            problem();
        } else {
            methodNotOffered(operations.keySet());
        }
    }

    private void methodNotOffered(Set<String> offered) {
        // OPTIONS is HTTP's own question for the methods.
        if (exchange.method().equals("options")) {
            mustBe(200, "it asks for the methods of this path");
        } else {
            mustBe(405, "this path does not document this method");
            problem();
        }
        Set<String> allowed = exchange.header("Allow").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(method -> method.strip().toLowerCase(Locale.ROOT))
                .filter(method -> !method.equals("head") && !method.equals("options"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!allowed.equals(new TreeSet<>(offered))) {
            errors.add("Allow names " + allowed + ", documented are " + new TreeSet<>(offered));
        }
    }

    private void mustBe(int status, String reason) {
        if (exchange.status() != status) {
            errors.add("status: " + reason + ", so it must be " + status);
        }
    }

    private void response(Operation operation) {
        Optional<Found> documented = contract.response(operation, exchange.status());
        if (documented.isEmpty()) {
            errors.add("status: " + exchange.status() + " is not documented for " + operation.id());
            return;
        }
        headers(documented.get().child("headers"));
        Found content = documented.get().child("content");
        if (content.node().isMissingNode() || exchange.method().equals("head")) {
            if (!exchange.bodyless()) {
                errors.add("body: there must be none");
            }
            return;
        }
        mediaType(content).ifPresent(media -> body(media.child("schema")));
        if (content.node().has(PROBLEM)) {
            problem();
        }
    }

    private void headers(Found documented) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        documented.node().fieldNames().forEachRemaining(name -> {
            names.add(name);
            Found header = contract.resolve(documented.child(name));
            List<String> values = exchange.header(name);
            if (values.isEmpty() && header.node().path("required").asBoolean()) {
                errors.add("header " + name + " is missing");
            }
            values.forEach(value -> valid("header " + name, header.child("schema"), asJson(header, value)));
        });
        exchange.headers().keySet().stream()
                .filter(name -> !names.contains(name) && !OF_HTTP.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> errors.add("header " + name + " is not documented"));
    }

    private Optional<Found> mediaType(Found content) {
        String type = Exchange.mediaType(contentType());
        if (!content.node().has(type)) {
            errors.add("media type '" + type + "' is not documented");
            return Optional.empty();
        }
        return Optional.of(content.child(type));
    }

    private void body(Found schema) {
        JsonNode value = parse("body", exchange.body());
        valid("body", schema, value);
        DeclaredPropertiesOnly.errors(contract, schema, value).forEach(error -> errors.add("body" + error));
    }

    /** What holds for every problem, wherever it is raised, beyond its schema. */
    private void problem() {
        if (exchange.method().equals("head")) {
            return;
        }
        if (!Exchange.mediaType(contentType()).equals(PROBLEM)) {
            errors.add("an error must be " + PROBLEM + ", not '" + contentType() + "'");
            return;
        }
        JsonNode problem = parse("body", exchange.body());
        valid("body", contract.schema("Problem"), problem);
        DeclaredPropertiesOnly.errors(contract, contract.schema("Problem"), problem)
                .forEach(error -> errors.add("body" + error));
        equal("/status", String.valueOf(exchange.status()), problem.path("status"));
        equal("/type", "urn:sahut:problem:" + problem.path("code").asText(), problem.path("type"));
        equal("/instance", exchange.path(), problem.path("instance"));
    }

    private void equal(String pointer, String expected, JsonNode found) {
        if (!found.asText().equals(expected)) {
            errors.add("body" + pointer + ": " + found.asText() + " where " + expected + " is due");
        }
    }

    private void request(Operation operation) {
        RequestCheck.errors(contract, operation, exchange).forEach(error -> errors.add("request " + error));
        contract.requestBody(operation).ifPresent(body -> {
            String type = Exchange.mediaType(exchange.requestType());
            Found media = body.child("content").child(type);
            if (media.node().isMissingNode()) {
                errors.add("request media type '" + type + "' is not documented");
            } else {
                valid("request body", media.child("schema"), parse("request body", exchange.requestBody()));
            }
        });
    }

    private void valid(String what, Found schema, JsonNode value) {
        contract.errors(schema, value).forEach(error -> errors.add(what + error));
    }

    private JsonNode parse(String what, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            errors.add(what + " is not JSON: " + e.getOriginalMessage());
        }
        return MissingNode.getInstance();
    }

    private String contentType() {
        return exchange.header("Content-Type").stream().findFirst().orElse("");
    }

    private static JsonNode asJson(Found header, String value) {
        return header.node().path("schema").path("type").asText().equals("integer") && value.matches("\\d{1,9}")
                ? IntNode.valueOf(Integer.parseInt(value))
                : TextNode.valueOf(value);
    }
}
