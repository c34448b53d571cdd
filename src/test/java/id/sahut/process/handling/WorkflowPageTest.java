package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkflowPageTest {

    private static final Pattern STATUS_OF_DIAGRAM = Pattern.compile("(?m)^ +([A-Z_]+) --> ([A-Z_]+) :");

    @Test
    void theCommittedPageIsWhatTheCodeSays() throws IOException {
        String page = WorkflowPage.of(CaseTransitions.TABLE, WorkflowPage.medan());
        if ("write".equals(System.getProperty("docs.workflow"))) {
            Files.writeString(WorkflowPage.FILE, page);
        }
        assertThat(page.equals(Files.readString(WorkflowPage.FILE)))
                .as("%s is stale; rewrite it with: %s", WorkflowPage.FILE, WorkflowPage.COMMAND)
                .isTrue();
    }

    @Test
    void theDiagramLeadsToEveryStatusThatCanBeReached() {
        String page = WorkflowPage.of(CaseTransitions.TABLE, WorkflowPage.medan());

        Set<String> reached = STATUS_OF_DIAGRAM
                .matcher(page)
                .results()
                .map((MatchResult edge) -> edge.group(2))
                .collect(Collectors.toSet());

        assertThat(reached)
                .containsExactlyInAnyOrder(
                        "SUBMITTED",
                        "NEEDS_INFORMATION",
                        "DISPOSED",
                        "TRANSFER_REQUESTED",
                        "IN_PROGRESS",
                        "ANSWERED",
                        "FORWARDED",
                        "CLOSED",
                        "ARCHIVED",
                        "WITHDRAWN");
    }

    @Test
    void aRowMoreOrLessIsAnotherPage() {
        String page = WorkflowPage.of(CaseTransitions.TABLE, WorkflowPage.medan());

        List<Transition> fewer = CaseTransitions.TABLE.subList(0, CaseTransitions.TABLE.size() - 1);

        assertThat(WorkflowPage.of(fewer, WorkflowPage.medan())).isNotEqualTo(page);
        assertThat(WorkflowPage.of(CaseTransitions.TABLE, List.of())).isNotEqualTo(page);
    }
}
