package id.sahut.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.sahut.contract.Contract.Found;
import id.sahut.contract.Contract.Operation;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the parameters in a request's query by the contract. */
final class RequestCheck {

    private RequestCheck() {}

    /** What the query has that the operation does not document, and the other way round. */
    static List<String> errors(Contract contract, Operation operation, Exchange exchange) {
        List<String> errors = new ArrayList<>();
        Map<String, List<String>> given = query(exchange.query());
        for (Found parameter : operation.parameters("query")) {
            String name = parameter.node().path("name").asText();
            List<String> values = given.remove(name);
            if (values != null) {
                Found schema = parameter.child("schema");
                contract.errors(schema, value(schema.node(), values)).forEach(error -> errors.add(name + error));
            } else if (parameter.node().path("required").asBoolean()) {
                errors.add(name + " is missing");
            }
        }
        given.keySet().forEach(name -> errors.add("parameter " + name + " is not documented"));
        return errors;
    }

    private static JsonNode value(JsonNode schema, List<String> values) {
        if (!schema.path("type").asText().equals("array")) {
            return single(schema, values.get(0));
        }
        var list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(single(schema.path("items"), value)));
        return list;
    }

    private static JsonNode single(JsonNode schema, String value) {
        try {
            return switch (schema.path("type").asText()) {
                case "integer", "number" -> DecimalNode.valueOf(new BigDecimal(value));
                case "boolean" ->
                    value.matches("true|false") ? BooleanNode.valueOf(value.equals("true")) : TextNode.valueOf(value);
                default -> TextNode.valueOf(value);
            };
        } catch (NumberFormatException e) {
            return TextNode.valueOf(value);
        }
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
