package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.platform.digest.Sha256;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.ActorRole;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The hashes are compared with JSON written out by hand, as somebody who checks a copy of the database would do it. */
class CaseLedgerTest {

    private static final Instant NOW = Instant.parse("2026-03-04T03:00:00.123456Z");
    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);
    private static final UUID OFFICER = new UUID(9, 9);

    private final Case subject = CaseFixture.opened();

    @Test
    void theFirstEntryDigestsTheEvidence() {
        HistoryEntry entry = open();

        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.entryId()).isEqualTo(FIRST);
        assertThat(entry.event()).isEqualTo(CaseEvent.SUBMITTED);
        assertThat(entry.fromStatus()).isNull();
        assertThat(entry.toStatus()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(entry.at()).isEqualTo(CaseFixture.SUBMITTED_AT);
        assertThat(entry.hash()).isEqualTo(Sha256.hex("""
                {"actor_role":"REPORTER",\
                "at":"2026-03-02T03:00:00Z",\
                "case_id":"00000000-0000-0001-0000-000000000001",\
                "category_code":"lampu-jalan",\
                "detail":"{}",\
                "entry_id":"00000000-0000-0007-0000-000000000001",\
                "event":"SUBMITTED",\
                "followed_up":0,\
                "kelurahan_code":"12.71.19.1001",\
                "kind":"COMPLAINT",\
                "secret":0,\
                "sequence":1,\
                "supervision_class":"ORDINARY",\
                "text_digest":"%s",\
                "to_status":"SUBMITTED"}""".formatted(CaseFixture.EVIDENCE_DIGEST)));
        assertThat(subject.lastSequence()).isEqualTo(1);
        assertThat(subject.lastHash()).isEqualTo(entry.hash());
    }

    @Test
    void aMoveIsWrittenDownAsTheCaseIsAfterIt() {
        HistoryEntry first = open();
        CaseEffects.undergo(subject, CaseEvent.PROTECTED, Actor.REPORTER, EntryDetail.protection(false, true));
        subject.disposeTo("dishub");

        CaseLedger.Written written = move(CaseStatus.IN_PROGRESS, CaseEvent.FOLLOWED_UP, null);

        assertThat(written.words()).isNull();
        assertThat(written.entry().fromStatus()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(written.entry().toStatus()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(written.entry().agencyCode()).isEqualTo("dishub");
        assertThat(written.entry().hash()).isEqualTo(Sha256.hex("""
                {"actor_id":"00000000-0000-0009-0000-000000000009",\
                "actor_role":"LIAISON",\
                "agency_code":"dishub",\
                "at":"2026-03-04T03:00:00.123456Z",\
                "case_id":"00000000-0000-0001-0000-000000000001",\
                "category_code":"lampu-jalan",\
                "detail":"{}",\
                "entry_id":"00000000-0000-0007-0000-000000000002",\
                "event":"FOLLOWED_UP",\
                "followed_up":1,\
                "from_status":"SUBMITTED",\
                "kelurahan_code":"12.71.19.1001",\
                "kind":"COMPLAINT",\
                "previous_hash":"%s",\
                "secret":1,\
                "sequence":2,\
                "supervision_class":"ORDINARY",\
                "to_status":"IN_PROGRESS"}""".formatted(first.hash())));
        assertThat(subject.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(subject.progress().followedUp()).isTrue();
        assertThat(subject.lastSequence()).isEqualTo(2);
        assertThat(subject.lastHash()).isEqualTo(written.entry().hash());
    }

    @Test
    void wordsStandApartWithASaltOfTheirOwn() {
        CaseLedger.Written one = move(CaseStatus.IN_PROGRESS, CaseEvent.FOLLOWED_UP, "Besok pagi.");
        CaseLedger.Written other = move(CaseStatus.IN_PROGRESS, CaseEvent.FOLLOWED_UP, "Besok pagi.");

        assertThat(one.words()).isNotNull();
        assertThat(one.words()).extracting("text").isEqualTo("Besok pagi.");
        assertThat(one.words()).extracting("salt").isNotEqualTo(salt(other));
        assertThat(one.entry()).extracting("textDigest").isEqualTo(Sha256.hex(salt(one) + "Besok pagi."));
    }

    @Test
    void theCaseRemembersItsLatestAnswerEndAndRating() {
        open();

        move(CaseStatus.ANSWERED, CaseEvent.ANSWERED, null);
        assertThat(subject.milestones())
                .extracting("answerSequence", "endSequence")
                .containsExactly(2, null);

        move(CaseStatus.CLOSED, CaseEvent.CONFIRMED, null);
        assertThat(subject.milestones())
                .extracting("answerSequence", "endSequence", "feedbackSequence")
                .containsExactly(2, 3, null);

        move(CaseStatus.CLOSED, CaseEvent.RATED, null);
        assertThat(subject.milestones())
                .extracting("answerSequence", "endSequence", "feedbackSequence")
                .containsExactly(2, 3, 4);
        assertThat(subject.facts().rated()).isTrue();
    }

    private HistoryEntry open() {
        return CaseLedger.open(
                subject,
                CaseStatus.SUBMITTED,
                FIRST,
                CaseFixture.SUBMITTED_AT,
                Actor.REPORTER,
                EntryDetail.NONE,
                CaseFixture.EVIDENCE_DIGEST);
    }

    private CaseLedger.Written move(CaseStatus to, CaseEvent event, String text) {
        return CaseLedger.move(
                subject,
                to,
                SECOND,
                NOW,
                event,
                new Actor(ActorRole.LIAISON, OFFICER),
                EntryDetail.NONE,
                text,
                WayBack.NONE);
    }

    private static Object salt(CaseLedger.Written written) {
        return assertThat(written.words()).extracting("salt").actual();
    }
}
