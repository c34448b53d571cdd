package id.sahut.process.handling;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.standard.SupervisionClass;
import id.sahut.process.handling.CaseStatus.Stage;
import id.sahut.process.handling.model.CaseFixture;
import id.sahut.process.report.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        } else if (status == CaseStatus.MERGED || status == CaseStatus.WITHDRAWN) {
            assertThat(leaving(status, EnumSet.allOf(ActorRole.class)))
                    .extracting(Transition::event)
                    .as("left only by taking it back")
                    .containsExactly(CaseEvent.RETRACTED);
        }
    }

    @Test
    void nobodyClosesButTheCitizenAndSilenceAfterAnAnswer() {
        assertThat(CaseTransitions.TABLE)
                .filteredOn(row -> row.target() == Transition.Target.CLOSED)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.who().equals(EnumSet.of(ActorRole.REPORTER))
                                || (row.who().equals(EnumSet.of(ActorRole.SYSTEM))
                                        && row.from().equals(EnumSet.of(CaseStatus.ANSWERED))))
                        .isTrue());
    }

    @Test
    void oneRowAtMostFitsAnEventInAStateForARoleAndTheFacts() {
        List<CaseFacts> differing = differingFacts();
        for (CaseEvent event : CaseEvent.values()) {
            for (CaseFacts facts : differing) {
                for (ActorRole role : ActorRole.values()) {
                    assertThat(CaseTransitions.TABLE)
                            .filteredOn(row -> row.event() == event
                                    && row.who().contains(role)
                                    && row.from().contains(facts.statusFor(role))
                                    && row.guards().stream()
                                            .allMatch(guard -> guard.holds(facts, CaseFixture.SUBMITTED_AT)))
                            .as("%s by %s with %s", event, role, facts)
                            .hasSizeLessThan(2);
                }
            }
        }
    }

    private static List<CaseFacts> differingFacts() {
        List<CaseFacts> facts = new ArrayList<>();
        for (CaseStatus status : CaseStatus.values()) {
            for (int level = 0; level <= 2; level++) {
                for (SupervisionClass supervision : SupervisionClass.values()) {
                    for (Reopening reopening : Reopening.values()) {
                        facts.add(new CaseFacts(
                                status,
                                true,
                                Channel.PHONE,
                                supervision,
                                false,
                                false,
                                false,
                                level == 1,
                                level,
                                level,
                                reopening,
                                level == 0 ? Appeal.NONE : level == 1 ? Appeal.PENDING : Appeal.DECIDED,
                                CaseFixture.SUBMITTED_AT.plusSeconds(1),
                                CaseFixture.SUBMITTED_AT.plusSeconds(1),
                                null));
                    }
                }
            }
        }
        return facts;
    }

    @Test
    void everyRowsOperationIsInTheContract() throws IOException {
        assertThat(CaseTransitions.TABLE)
                .filteredOn(row -> row.operationId() != null)
                .extracting(Transition::operationId)
                .isSubsetOf(operationIds());
        assertThat(CaseTransitions.TABLE)
                .filteredOn(row -> row.operationId() == null)
                .as("what has no operation happens by itself, or is a statement the desk records")
                .allSatisfy(row -> assertThat(row.who().contains(ActorRole.SYSTEM) || row.event() == CaseEvent.TOLD)
                        .isTrue());
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
        "REPORTER, NEEDS_INFORMATION, supplyInformation withdrawReport protectReport confirmResolution",
        "REPORTER, DISPOSED, withdrawReport protectReport confirmResolution",
        "REPORTER, TRANSFER_REQUESTED, withdrawReport protectReport confirmResolution",
        "REPORTER, IN_PROGRESS, withdrawReport protectReport confirmResolution",
        "REPORTER, FORWARDED, withdrawReport protectReport confirmResolution",
        "REPORTER, ANSWERED, withdrawReport protectReport confirmResolution disputeAnswer",
        "REPORTER, CLOSED, reopenReport protectReport giveFeedback",
        "REPORTER, ARCHIVED, appealArchival protectReport giveFeedback",
        "REPORTER, MERGED, protectReport",
        "REPORTER, WITHDRAWN, protectReport",
        "LIAISON, SUBMITTED, requestInformation",
        "LIAISON, NEEDS_INFORMATION, classifyCase assignCase",
        "LIAISON, DISPOSED, classifyCase requestInformation assignCase followUpCase answerCase transferCase",
        "LIAISON, TRANSFER_REQUESTED, classifyCase assignCase",
        "LIAISON, IN_PROGRESS, classifyCase requestInformation assignCase followUpCase answerCase transferCase",
        "LIAISON, FORWARDED, classifyCase requestInformation assignCase followUpCase answerCase",
        "LIAISON, ANSWERED, classifyCase assignCase",
        "LIAISON, CLOSED, ''",
        "LIAISON, ARCHIVED, ''",
        "LIAISON, MERGED, ''",
        "LIAISON, WITHDRAWN, ''",
        "COORDINATOR, SUBMITTED, classifyCase requestInformation verifyCase archiveCase",
        "COORDINATOR, NEEDS_INFORMATION, classifyCase assignCase disposeCase archiveCase",
        "COORDINATOR, DISPOSED, classifyCase requestInformation assignCase disposeCase followUpCase answerCase archiveCase",
        "COORDINATOR, TRANSFER_REQUESTED, classifyCase assignCase decideTransfer disposeCase archiveCase",
        "COORDINATOR, IN_PROGRESS, classifyCase requestInformation assignCase disposeCase followUpCase answerCase archiveCase",
        "COORDINATOR, FORWARDED, classifyCase requestInformation assignCase disposeCase followUpCase answerCase archiveCase",
        "COORDINATOR, ANSWERED, classifyCase assignCase disposeCase archiveCase",
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

        assertThat(actions(EnumSet.of(role), CaseFixture.facts(status, false, false, false)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void rolesAddUp() {
        assertThat(actions(OFFICERS, CaseFixture.facts(CaseStatus.DISPOSED, false, false, false)))
                .containsExactlyInAnyOrder(
                        "disposeCase",
                        "classifyCase",
                        "requestInformation",
                        "followUpCase",
                        "answerCase",
                        "transferCase",
                        "assignCase",
                        "archiveCase");
    }

    @Test
    void whatIsFullyProtectedOrRatedIsNotOfferedAgain() {
        CaseFacts facts = CaseFixture.facts(CaseStatus.CLOSED, true, true, true);

        assertThat(actions(EnumSet.of(ActorRole.REPORTER), facts)).containsExactly("reopenReport");
        assertThat(actions(EnumSet.of(ActorRole.REPORTER), CaseFixture.facts(CaseStatus.CLOSED, true, false, true)))
                .containsExactly("protectReport", "reopenReport");
    }

    private static List<String> actions(Set<ActorRole> roles, CaseFacts facts) {
        return CaseTransitions.actions(roles, facts, CaseFixture.SUBMITTED_AT, null);
    }

    private static List<Transition> leaving(CaseStatus status, Set<ActorRole> roles) {
        return CaseTransitions.TABLE.stream()
                .filter(row -> row.from().contains(status))
                .filter(row -> row.who().stream().anyMatch(roles::contains))
                .filter(row -> row.to(status, CaseStatus.DISPOSED, false) != status
                        && row.to(status, CaseStatus.DISPOSED, true) != status)
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
        assertThat(ids).hasSizeGreaterThan(CaseEvent.values().length);
        return ids;
    }
}
