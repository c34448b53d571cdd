package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.standard.ClockKind;
import id.sahut.platform.locale.Language;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.CaseTransitions;
import id.sahut.process.proof.Fault;
import id.sahut.process.report.StoredWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence the code can ask for is there, in both languages, and none is left over. */
class MessageKeysTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** The first words of keys; a literal that begins with one is a key, or the beginning of some. */
    private static final String FAMILIES =
            "problem|field|format|status|next|timeline|visibility|warning|tracking|routing|proof|similar";

    private static final Pattern LITERAL = Pattern.compile("\"((?:" + FAMILIES + ")\\.[\\w.-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages(Language.EN).keySet())
                .containsExactlyInAnyOrderElementsOf(messages(Language.ID).keySet());
    }

    @Test
    void everyKeyTheCodeCanBuildIsThereAndNoOther() throws IOException {
        Set<String> keys = messages(Language.ID).keySet();
        Set<String> needed = new TreeSet<>(built());
        literals().filter(literal -> !literal.endsWith(".")).forEach(needed::add);
        Set<String> optional = refinements();
        assertThat(keys).containsAll(needed);
        assertThat(keys.stream().filter(key -> !optional.contains(key))).isSubsetOf(needed);
    }

    /** When this fails, code builds keys from a word of its own: add what it can build to {@link #built()}. */
    @Test
    void whatKeysAreBuiltFromIsKnownHere() throws IOException {
        assertThat(literals().filter(literal -> literal.endsWith(".")))
                .containsOnly(
                        "problem.",
                        "field.",
                        "status.",
                        "next.",
                        "timeline.",
                        "warning.",
                        "visibility.report.",
                        "visibility.case.",
                        "proof.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageIsAPattern(Language language) {
        messages(language)
                .forEach((key, pattern) -> assertThat(new MessageFormat(pattern, language.locale()))
                        .as(key)
                        .isNotNull());
    }

    /** A single apostrophe makes a pattern take the rest of its sentence literally, placeholders included. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesComeInPairs(Language language) {
        messages(language)
                .forEach((key, pattern) ->
                        assertThat(pattern.replace("''", "")).as(key).doesNotContain("'"));
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() {
        messages(Language.ID)
                .forEach((key, pattern) -> assertThat(placeholders(pattern))
                        .as(key)
                        .isEqualTo(placeholders(messages(Language.EN).getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placeholdersAreOnlyThoseTheCodeFills(Language language) {
        messages(language)
                .forEach((key, pattern) -> assertThat(placeholders(pattern))
                        .as(key)
                        .allMatch(placeholder -> placeholder < arguments(key)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormatOfDatesIsOne(Language language) {
        String pattern = new MessageFormat(messages(language).get("format.date_time")).format(new Object[0]);
        assertThat(DateTimeFormatter.ofPattern(pattern, language.locale())).isNotNull();
    }

    /** Keys made from a word and a constant. */
    private static Set<String> built() {
        Set<String> keys = new HashSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            keys.add("problem." + code.slug() + ".title");
            keys.add("problem." + code.slug() + ".detail");
        }
        for (FieldError.Code code : FieldError.Code.values()) {
            keys.add("field." + code.slug());
        }
        for (CaseStatus status : CaseStatus.values()) {
            keys.add("status." + status);
            if (status.open()) {
                keys.addAll(List.of("next." + status + ".open", "next." + status + ".due", "next." + status + ".late"));
            } else {
                keys.add("next." + status);
            }
        }
        keys.addAll(List.of("next.APPEALED", "next.REOPENING"));
        for (String turn : List.of("FINAL_ANSWER", "ANSWERED_FINALLY")) {
            keys.addAll(List.of("next." + turn + ".open", "next." + turn + ".due", "next." + turn + ".late"));
        }
        for (CaseEvent event : CaseEvent.values()) {
            keys.add("timeline." + event);
        }
        for (ClockKind clock : ClockKind.values()) {
            keys.add("clock." + clock);
        }
        for (Fault fault : Fault.values()) {
            keys.add("proof." + fault);
        }
        for (StoredWarning.Code code : StoredWarning.Code.values()) {
            // What to say in an emergency is the city's to write.
            if (code != StoredWarning.Code.EMERGENCY) {
                keys.add("warning." + code);
            }
        }
        keys.add("warning." + StoredWarning.Code.ATTRIBUTE_MISSING + ".place");
        for (String reader : List.of("report", "case")) {
            for (String report : List.of("public", "secret")) {
                for (String reporter : List.of("named", "anonymous")) {
                    keys.add("visibility." + reader + "." + report + "." + reporter);
                }
            }
        }
        return keys;
    }

    /** Keys the code takes if they are there, and can reach. */
    private static Set<String> refinements() {
        Set<String> keys = new HashSet<>();
        for (FieldError.Code code : FieldError.Code.values()) {
            keys.add("field." + code.slug() + ".of");
        }
        CaseTransitions.TABLE.forEach(row -> {
            for (boolean outside : new boolean[] {false, true}) {
                row.from().forEach(from -> keys.add("timeline." + row.event() + '.' + row.to(from, null, outside)));
            }
            row.who().forEach(role -> keys.add("timeline." + row.event() + '.' + role));
        });
        keys.addAll(List.of("timeline.SUBMITTED.DISPOSED", "timeline.ESCALATED.3"));
        return keys;
    }

    /** How many arguments the code gives to a message. */
    private static int arguments(String key) {
        if (key.startsWith("next.")) {
            return key.endsWith(".due") || key.endsWith(".late") ? 2 : 1;
        }
        if (key.startsWith("field.")) {
            return key.endsWith(".of") || key.contains(".too-") || key.equals("field.past-date")
                    ? 1
                    : key.equals("field.out-of-range") ? 2 : 0;
        }
        if (key.startsWith("warning.")) {
            return key.equals("warning.CATEGORY_REPLACED") || key.equals("warning.ATTRIBUTE_MISSING") ? 1 : 0;
        }
        if (key.startsWith("similar.")) {
            return key.equals("similar.words") ? 1 : 2;
        }
        if (key.startsWith("timeline.")) {
            return 3;
        }
        return key.startsWith("routing.") ? 3 : 0;
    }

    private static Stream<String> literals() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found.stream();
    }

    private static Set<Integer> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> messages(Language language) {
        return MessageBundle.of(language);
    }
}
