package id.sahut.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares an answer with the contract's example of it: the same fields, and the same values save what time and luck give. */
final class ExampleComparison {

    /** Ids, instants and ticket numbers. */
    private static final Pattern DRAWN = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z"
            + "|MDN-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** What holds a date in words, is said of a person of the demo, or hangs on the calendars that are loaded. */
    private static final Set<String> OF_THE_DAY = Set.of(
            "/next/text",
            "/actor/name",
            "/deadlines/0/provisional",
            "/deadlines/0/calendar_version",
            "/calendar_version",
            "/instance");

    private final List<String> differences = new ArrayList<>();

    private ExampleComparison() {}

    /** Where the answer is otherwise; empty if nowhere. */
    static List<String> differences(JsonNode example, JsonNode answer) {
        ExampleComparison comparison = new ExampleComparison();
        comparison.compare("", example, answer);
        return comparison.differences;
    }

    private void compare(String pointer, JsonNode example, JsonNode answer) {
        if (example.isObject() && answer.isObject()) {
            Set<String> names = new TreeSet<>();
            example.fieldNames().forEachRemaining(names::add);
            answer.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + '/' + name, example.path(name), answer.path(name)));
        } else if (example.isArray() && answer.isArray() && example.size() == answer.size()) {
            for (int i = 0; i < example.size(); i++) {
                compare(pointer + '/' + i, example.get(i), answer.get(i));
            }
        } else if (example.isMissingNode() || answer.isMissingNode() || !sameValue(pointer, example, answer)) {
            differences.add(pointer + ": the example has " + shown(example) + ", the answer " + shown(answer));
        }
    }

    private static boolean sameValue(String pointer, JsonNode example, JsonNode answer) {
        if (OF_THE_DAY.contains(pointer)) {
            return example.getNodeType() == answer.getNodeType();
        }
        return example.equals(answer)
                || (example.isNumber() && answer.isNumber() && example.doubleValue() == answer.doubleValue())
                || (drawn(example) && drawn(answer));
    }

    private static boolean drawn(JsonNode value) {
        return value.isTextual() && DRAWN.matcher(value.asText()).matches();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
