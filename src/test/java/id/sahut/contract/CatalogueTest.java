package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The catalogue of problems is one, in the code, in the contract and in the documentation. */
class CatalogueTest {

    private static final Path DOCUMENTATION = Path.of("docs/problems.md");
    /** {@code | 404 | `not-found` | ...}. */
    private static final Pattern ROW_OF_PROBLEM = Pattern.compile("(?m)^\\| (\\d{3}) \\| `([a-z-]+)` \\|.*\\|$");
    /** {@code | `too-short` | 422 | ...}. */
    private static final Pattern ROW_OF_FIELD = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\|$");

    private final Contract contract = Contract.committed();

    @Test
    void theContractKnowsTheSameProblems() {
        assertThat(extensibleEnum("Problem"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(ProblemCode::slug)
                        .toList());
    }

    @Test
    void theContractTellsOfTheSameProblemsWithTheirStatuses() {
        assertThat(problems(contract.document().at("/info/description").asText()))
                .containsExactlyInAnyOrderElementsOf(problems());
    }

    @Test
    void theDocumentationHasTheSameProblemsWithTheirStatuses() throws IOException {
        assertThat(problems(Files.readString(DOCUMENTATION))).containsExactlyInAnyOrderElementsOf(problems());
    }

    @Test
    void theContractKnowsTheSameFieldErrors() {
        assertThat(extensibleEnum("FieldError")).containsExactlyInAnyOrderElementsOf(fieldErrors());
    }

    @Test
    void theContractExplainsEveryFieldError() {
        assertThat(contract.schema("FieldError")
                        .child("properties")
                        .child("code")
                        .node()
                        .path("description")
                        .asText())
                .contains(fieldErrors().stream().map(code -> "`" + code + "`").toList());
    }

    @Test
    void theDocumentationHasTheSameFieldErrors() throws IOException {
        assertThat(matches(ROW_OF_FIELD, Files.readString(DOCUMENTATION)))
                .containsExactlyInAnyOrderElementsOf(fieldErrors());
    }

    private List<String> extensibleEnum(String schema) {
        JsonNode list =
                contract.schema(schema).child("properties").child("code").node().path("x-extensible-enum");
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> problems() {
        return Arrays.stream(ProblemCode.values())
                .map(code -> code.status() + " " + code.slug())
                .toList();
    }

    private static List<String> fieldErrors() {
        return Arrays.stream(FieldError.Code.values())
                .map(FieldError.Code::slug)
                .toList();
    }

    private static List<String> problems(String text) {
        return matches(ROW_OF_PROBLEM, text);
    }

    private static List<String> matches(Pattern row, String text) {
        List<String> found = new ArrayList<>();
        row.matcher(text).results().forEach(match -> {
            List<String> groups = new ArrayList<>();
            for (int i = 1; i <= match.groupCount(); i++) {
                groups.add(match.group(i));
            }
            found.add(String.join(" ", groups));
        });
        return found;
    }
}
