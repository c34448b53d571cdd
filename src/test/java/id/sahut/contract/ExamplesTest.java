package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.contract.Contract.Found;
import id.sahut.platform.locale.Language;
import id.sahut.process.report.TicketNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract's examples keep the contract, for they are what clients are first tried with. */
class ExamplesTest {

    private static final Pattern TICKET = Pattern.compile("MDN-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*\\}");

    private static final List<Sentence> SENTENCES = Arrays.stream(Language.values())
            .flatMap(language -> MessageBundle.of(language).entrySet().stream())
            .map(message -> Sentence.of(message.getKey(), message.getValue()))
            .toList();

    private final Contract contract = Contract.committed();
    private final List<String> errors = new ArrayList<>();

    @Test
    void theyMatchTheirSchemas() {
        forEachExample((schema, example) -> errors(schema, example.node()));
        assertThat(errors).isEmpty();
    }

    @Test
    void theirTicketNumbersCheckOut() {
        assertThat(TICKET.matcher(contract.document().toString()).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(number -> TicketNumber.parse("MDN", number).isPresent());
    }

    @Test
    void theirSentencesAreTheProductsOwn() {
        forEachExample((schema, example) -> walk(example, this::ownSentences));
        assertThat(errors).isEmpty();
    }

    private void ownSentences(Found object) {
        JsonNode node = object.node();
        String code = node.path("code").asText();
        if (node.has("instance")) {
            own(object.child("title"), "problem." + code + ".title");
            own(object.child("detail"), "problem." + code + ".detail", "tracking.not-found");
        } else if (node.has("detail") && node.has("code")) {
            own(object.child("detail"), "field." + code, "field." + code + ".of", "warning." + code);
        }
        String status = node.path("status").asText();
        own(object.child("status_label"), "status." + status);
        own(
                object.child("next").child("text"),
                "next." + status,
                "next." + status + ".open",
                "next." + status + ".due",
                "next." + status + ".late");
        own(object.child("visibility"), node.has("case_id") ? "visibility.case." : "visibility.report.");
        own(object.child("routing").child("explanation"), "routing.");
        if (node.has("fault")) {
            own(object.child("text"), "proof." + node.path("fault").asText());
        }
        if (node.has("entry_id")) {
            String event = "timeline." + node.path("event").asText();
            own(object.child("label"), event, event + ".FORWARDED");
        }
    }

    /** Keys that end in a dot stand for all that begin so. The city writes what is said in an emergency. */
    private void own(Found text, String... keys) {
        boolean citys = List.of(keys).contains("warning.EMERGENCY");
        if (!text.node().isMissingNode()
                && !citys
                && SENTENCES.stream().noneMatch(sentence -> sentence.is(text, keys))) {
            errors.add(text.pointer() + ": " + text.node() + " is none of ours, " + String.join(" or ", keys));
        }
    }

    /** A message, and what it looks like with its placeholders filled. */
    private record Sentence(String key, Pattern pattern) {

        static Sentence of(String key, String message) {
            return new Sentence(
                    key,
                    Pattern.compile(Arrays.stream(PLACEHOLDER.split(message.replace("''", "'"), -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".+"))));
        }

        boolean is(Found text, String... keys) {
            return Arrays.stream(keys).anyMatch(one -> one.endsWith(".") ? key.startsWith(one) : key.equals(one))
                    && pattern.matcher(text.node().asText()).matches();
        }
    }

    private void errors(Found schema, JsonNode example) {
        contract.errors(schema, example).forEach(error -> errors.add(schema.pointer() + " " + error));
        DeclaredPropertiesOnly.errors(contract, schema, example)
                .forEach(error -> errors.add(schema.pointer() + " " + error));
    }

    /** What to do with an example. */
    private interface Example {
        void of(Found schema, Found example);
    }

    private void forEachExample(Example use) {
        walk(new Found("", contract.document()), object -> {
            if (object.node().has("schema")) {
                Found schema = object.child("schema");
                if (object.node().has("example")) {
                    use.of(schema, object.child("example"));
                }
                Found examples = object.child("examples");
                examples.node()
                        .fieldNames()
                        .forEachRemaining(
                                name -> use.of(schema, examples.child(name).child("value")));
            }
        });
    }

    private static void walk(Found found, Consumer<Found> use) {
        if (found.node().isObject()) {
            use.accept(found);
            found.node().fieldNames().forEachRemaining(name -> walk(found.child(name), use));
        }
        for (int i = 0; found.node().isArray() && i < found.node().size(); i++) {
            walk(
                    new Found(
                            String.format(Locale.ROOT, "%s/%d", found.pointer(), i),
                            found.node().get(i)),
                    use);
        }
    }
}
