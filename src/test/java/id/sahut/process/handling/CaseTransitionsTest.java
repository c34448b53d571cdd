package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.process.handling.CaseStatus.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class CaseTransitionsTest {

    private static final Set<ActorRole> OFFICERS = EnumSet.of(ActorRole.LIAISON, ActorRole.COORDINATOR);

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void everyOpenStatusCanBeLeftByAnOfficerAndByTheCitizen(CaseStatus status) {
        if (status.open()) {
            assertThat(leaving(status, OFFICERS)).isNotEmpty();
            assertThat(leaving(status, EnumSet.of(ActorRole.REPORTER))).isNotEmpty();
        } else {
            assertThat(leaving(status, EnumSet.allOf(ActorRole.class))).isEmpty();
        }
    }

    @Test
    void nobodyButTheCitizenCloses() {
        assertThat(CaseTransitions.TABLE)
                .filteredOn(row -> row.target() == Transition.Target.CLOSED)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.who()).containsExactly(ActorRole.REPORTER));
    }

    @Test
    void anEventHasOneRowForAState() {
        for (CaseEvent event : CaseEvent.values()) {
            for (CaseStatus status : CaseStatus.values()) {
                assertThat(CaseTransitions.TABLE)
                        .filteredOn(row -> row.event() == event && row.from().contains(status))
                        .hasSizeLessThan(2);
            }
        }
    }

    @Test
    void everyRowsOperationIsInTheContract() throws IOException {
        assertThat(CaseTransitions.TABLE)
                .extracting(Transition::operationId)
                .isSubsetOf(operationIds())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, RECEIVED",
        "DISPOSED, IN_HAND",
        "TRANSFER_REQUESTED, IN_HAND",
        "IN_PROGRESS, IN_HAND",
        "FORWARDED, IN_HAND",
        "NEEDS_INFORMATION, YOUR_TURN",
        "ANSWERED, YOUR_TURN",
        "CLOSED, DONE",
        "ARCHIVED, DONE",
        "MERGED, DONE",
        "WITHDRAWN, DONE"
    })
    void theStageFollowsFromTheStatus(CaseStatus status, Stage stage) {
        assertThat(status.stage()).isEqualTo(stage);
    }

    @Test
    void thereAreNoStagesButTheFourThatNeverChange() {
        assertThat(Stage.values()).containsExactly(Stage.RECEIVED, Stage.IN_HAND, Stage.YOUR_TURN, Stage.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTER, SUBMITTED, withdrawReport protectReport",
        "REPORTER, NEEDS_INFORMATION, withdrawReport protectReport confirmResolution",
        "REPORTER, DISPOSED, withdrawReport protectReport confirmResolution",
        "REPORTER, TRANSFER_REQUESTED, withdrawReport protectReport confirmResolution",
        "REPORTER, IN_PROGRESS, withdrawReport protectReport confirmResolution",
        "REPORTER, FORWARDED, withdrawReport protectReport confirmResolution",
        "REPORTER, ANSWERED, withdrawReport protectReport confirmResolution disputeAnswer",
        "REPORTER, CLOSED, protectReport giveFeedback",
        "REPORTER, ARCHIVED, protectReport giveFeedback",
        "REPORTER, MERGED, protectReport",
        "REPORTER, WITHDRAWN, protectReport",
        "LIAISON, SUBMITTED, ''",
        "LIAISON, NEEDS_INFORMATION, ''",
        "LIAISON, DISPOSED, followUpCase answerCase transferCase",
        "LIAISON, TRANSFER_REQUESTED, ''",
        "LIAISON, IN_PROGRESS, followUpCase answerCase transferCase",
        "LIAISON, FORWARDED, followUpCase answerCase",
        "LIAISON, ANSWERED, ''",
        "LIAISON, CLOSED, ''",
        "LIAISON, ARCHIVED, ''",
        "LIAISON, MERGED, ''",
        "LIAISON, WITHDRAWN, ''",
        "COORDINATOR, SUBMITTED, verifyCase archiveCase",
        "COORDINATOR, NEEDS_INFORMATION, disposeCase archiveCase",
        "COORDINATOR, DISPOSED, disposeCase followUpCase answerCase archiveCase",
        "COORDINATOR, TRANSFER_REQUESTED, disposeCase archiveCase",
        "COORDINATOR, IN_PROGRESS, disposeCase followUpCase answerCase archiveCase",
        "COORDINATOR, FORWARDED, disposeCase followUpCase answerCase archiveCase",
        "COORDINATOR, ANSWERED, disposeCase archiveCase",
        "COORDINATOR, CLOSED, ''",
        "COORDINATOR, ARCHIVED, ''",
        "COORDINATOR, MERGED, ''",
        "COORDINATOR, WITHDRAWN, ''",
        "SYSTEM, SUBMITTED, ''",
        "SYSTEM, IN_PROGRESS, ''",
        "SYSTEM, ANSWERED, ''"
    })
    void whoMayDoWhatInWhichState(ActorRole role, CaseStatus status, String operations) {
        List<String> expected = operations.isEmpty() ? List.of() : List.of(operations.split(" "));

        assertThat(CaseTransitions.actions(EnumSet.of(role), new CaseFacts(status, false, false, false)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void rolesAddUp() {
        assertThat(CaseTransitions.actions(OFFICERS, new CaseFacts(CaseStatus.DISPOSED, false, false, false)))
                .containsExactlyInAnyOrder("disposeCase", "followUpCase", "answerCase", "transferCase", "archiveCase");
    }

    @Test
    void whatIsFullyProtectedOrRatedIsNotOfferedAgain() {
        CaseFacts facts = new CaseFacts(CaseStatus.CLOSED, true, true, true);

        assertThat(CaseTransitions.actions(EnumSet.of(ActorRole.REPORTER), facts))
                .isEmpty();
        assertThat(CaseTransitions.actions(
                        EnumSet.of(ActorRole.REPORTER), new CaseFacts(CaseStatus.CLOSED, true, false, true)))
                .containsExactly("protectReport");
    }

    private static List<Transition> leaving(CaseStatus status, Set<ActorRole> roles) {
        return CaseTransitions.TABLE.stream()
                .filter(row -> row.from().contains(status))
                .filter(row -> row.who().stream().anyMatch(roles::contains))
                .filter(row -> row.to(status, false) != status && row.to(status, true) != status)
                .toList();
    }

    private static Set<String> operationIds() throws IOException {
        Set<String> ids = new HashSet<>();
        try (InputStream in = Files.newInputStream(Path.of("openapi/openapi.yaml"))) {
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Object item : ((Map<?, ?>) document.get("paths")).values()) {
                for (Object operation : ((Map<?, ?>) item).values()) {
                    if (operation instanceof Map<?, ?> definition && definition.get("operationId") != null) {
                        ids.add(definition.get("operationId").toString());
                    }
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(Arrays.asList(CaseEvent.values()).size());
        return ids;
    }
}
