package id.sahut.contract;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.contract.Contract.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an answer's schema leaves open on purpose, so that clients bear additions, but this version of the product must
 * not do: properties the contract does not declare, values beyond an extensible list, nulls, instants in another form
 * than UTC with at most six decimals.
 */
final class DeclaredPropertiesOnly {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z");

    private final Contract contract;
    private final List<String> errors = new ArrayList<>();

    private DeclaredPropertiesOnly(Contract contract) {
        this.contract = contract;
    }

    static List<String> errors(Contract contract, Found schema, JsonNode value) {
        DeclaredPropertiesOnly check = new DeclaredPropertiesOnly(contract);
        check.value("", List.of(schema), value);
        return check.errors;
    }

    private void value(String pointer, List<Found> schemas, JsonNode value) {
        List<Found> all = parts(schemas);
        if (value.isNull()) {
            errors.add(pointer + ": null instead of nothing");
        } else if (value.isObject()) {
            object(pointer, all, value);
        } else if (value.isArray()) {
            List<Found> items = all.stream()
                    .map(schema -> schema.child("items"))
                    .filter(DeclaredPropertiesOnly::present)
                    .toList();
            for (int i = 0; i < value.size(); i++) {
                value(pointer + "/" + i, items, value.get(i));
            }
        } else {
            all.forEach(schema -> scalar(pointer, schema.node(), value));
        }
    }

    private void object(String pointer, List<Found> schemas, JsonNode value) {
        Map<String, List<Found>> declared = new HashMap<>();
        for (Found schema : schemas) {
            Found properties = schema.child("properties");
            properties
                    .node()
                    .fieldNames()
                    .forEachRemaining(name -> declared.computeIfAbsent(name, ignored -> new ArrayList<>())
                            .add(properties.child(name)));
        }
        value.properties().forEach(property -> {
            String at = pointer + "/" + property.getKey();
            List<Found> definitions = declared.get(property.getKey());
            if (definitions == null) {
                errors.add(at + ": not declared");
            } else {
                value(at, definitions, property.getValue());
            }
        });
    }

    private void scalar(String pointer, JsonNode schema, JsonNode value) {
        JsonNode known = schema.path("x-extensible-enum");
        if (known.isArray()) {
            boolean listed = false;
            for (JsonNode one : known) {
                listed |= one.equals(value);
            }
            if (!listed) {
                errors.add(pointer + ": " + value + " is not in the list");
            }
        }
        if (schema.path("format").asText().equals("date-time")
                && !INSTANT.matcher(value.asText()).matches()) {
            errors.add(pointer + ": " + value + " is not in UTC with at most six decimals");
        }
    }

    /** The schemas themselves, what they refer to, and what they are made of. */
    private List<Found> parts(List<Found> schemas) {
        List<Found> parts = new ArrayList<>();
        for (Found schema : schemas) {
            parts.add(schema);
            if (schema.node().has("$ref")) {
                parts.addAll(parts(List.of(contract.resolve(schema))));
            }
            Found all = schema.child("allOf");
            for (int i = 0; i < all.node().size(); i++) {
                parts.addAll(parts(
                        List.of(new Found(all.pointer() + "/" + i, all.node().get(i)))));
            }
        }
        return parts;
    }

    private static boolean present(Found schema) {
        return !schema.node().isMissingNode();
    }
}
