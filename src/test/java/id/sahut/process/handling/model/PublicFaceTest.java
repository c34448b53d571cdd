package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.process.handling.Actor;
import id.sahut.process.handling.ArchivalReason;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PublicFaceTest {

    private static Case verified() {
        Case subject = CaseFixture.opened();
        subject.disposeTo("dishub");
        return moved(subject, CaseStatus.DISPOSED, CaseEvent.VERIFIED);
    }

    private static Case moved(Case subject, CaseStatus to, CaseEvent event) {
        return moved(subject, to, event, EntryDetail.NONE);
    }

    private static Case moved(Case subject, CaseStatus to, CaseEvent event, EntryDetail detail) {
        CaseLedger.move(
                subject, to, new UUID(3, 3), CaseFixture.SUBMITTED_AT, event, Actor.SYSTEM, detail, null, WayBack.NONE);
        return subject;
    }

    private static PublicFace after(Case subject, CaseEvent event) {
        return PublicFace.after(subject, event, EntryDetail.NONE);
    }

    @Test
    void whatIsVerifiedIsShown() {
        assertThat(after(verified(), CaseEvent.VERIFIED)).isEqualTo(PublicFace.SHOWN);
        assertThat(after(CaseFixture.opened(), CaseEvent.RECLASSIFIED)).isEqualTo(PublicFace.HIDDEN);
    }

    @Test
    void soIsAQuestionToTheReporterOnceItIsVerified() {
        assertThat(after(
                        moved(verified(), CaseStatus.NEEDS_INFORMATION, CaseEvent.INFORMATION_REQUESTED),
                        CaseEvent.INFORMATION_REQUESTED))
                .isEqualTo(PublicFace.SHOWN);
        assertThat(after(
                        moved(CaseFixture.opened(), CaseStatus.NEEDS_INFORMATION, CaseEvent.INFORMATION_REQUESTED),
                        CaseEvent.INFORMATION_REQUESTED))
                .isEqualTo(PublicFace.HIDDEN);
    }

    @Test
    void whatIsSecretOrWithdrawnIsHidden() {
        Case secret = moved(verified(), CaseStatus.DISPOSED, CaseEvent.PROTECTED, EntryDetail.protection(false, true));
        assertThat(after(secret, CaseEvent.PROTECTED)).isEqualTo(PublicFace.HIDDEN);
        assertThat(after(secret, CaseEvent.ANSWERED)).isEqualTo(PublicFace.HIDDEN);
        assertThat(after(moved(verified(), CaseStatus.WITHDRAWN, CaseEvent.WITHDRAWN), CaseEvent.WITHDRAWN))
                .isEqualTo(PublicFace.HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLEAR, SHOWN",
        "INCOMPLETE, SHOWN",
        "NOT_PUBLIC_SERVICE, SHOWN",
        "IN_COURT, SHOWN",
        "SARA_HATE, HIDDEN",
        "ABUSIVE_SPAM, HIDDEN",
        "TEST, HIDDEN"
    })
    void whyItIsArchivedDecides(ArchivalReason reason, PublicFace face) {
        Case archived = moved(verified(), CaseStatus.ARCHIVED, CaseEvent.ARCHIVED);
        assertThat(PublicFace.after(archived, CaseEvent.ARCHIVED, EntryDetail.archival(reason)))
                .isEqualTo(face);
    }

    @Test
    void whatIsArchivedStaysAsItIsUntilItLeavesTheArchive() {
        Case archived = moved(verified(), CaseStatus.ARCHIVED, CaseEvent.ARCHIVED);
        assertThat(after(archived, CaseEvent.TOLD)).isEqualTo(PublicFace.UNCHANGED);
        assertThat(after(moved(archived, CaseStatus.DISPOSED, CaseEvent.RETRACTED), CaseEvent.RETRACTED))
                .isEqualTo(PublicFace.SHOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseEvent.class,
            mode = Mode.INCLUDE,
            names = {"ASSIGNED", "RATED", "REMINDED", "ESCALATED", "CLOCK_BREACHED", "APPEALED", "APPEAL_DENIED"})
    void whatNobodySeesChangesNothing(CaseEvent event) {
        assertThat(after(verified(), event)).isEqualTo(PublicFace.UNCHANGED);
        assertThat(after(CaseFixture.opened(), event)).isEqualTo(PublicFace.UNCHANGED);
    }
}
