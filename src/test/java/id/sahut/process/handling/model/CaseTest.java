package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.routing.RoutingDecision;
import id.sahut.process.routing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CaseTest {

    @Test
    void aNewCaseIsWhatTheReportAndRoutingSay() {
        Case opened = CaseFixture.opened();

        assertThat(opened.id()).isEqualTo(CaseFixture.ID);
        assertThat(opened.status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(opened.kind()).isEqualTo(ReportKind.COMPLAINT);
        assertThat(opened.supervisionClass()).isEqualTo(SupervisionClass.ORDINARY);
        assertThat(opened.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(opened.categoryCode()).isEqualTo("lampu-jalan");
        assertThat(opened.proposal().proposedAgencyCode()).isEqualTo("dishub");
        assertThat(opened.proposal().routingRule()).isEqualTo("CATEGORY");
        assertThat(opened.agencyCode()).as("proposed only, not yet disposed").isNull();
        assertThat(opened.place().kecamatanCode()).isEqualTo("12.71.19");
        assertThat(opened.place.kelurahanCode()).isEqualTo("12.71.19.1001");
        assertThat(opened).extracting("submittedAt").isEqualTo(CaseFixture.SUBMITTED_AT);
        assertThat(opened.lastSequence()).isZero();
        assertThat(opened.lastHash()).isEmpty();
        assertThat(opened.version()).isEqualTo(1);
        assertThat(opened.facts()).isEqualTo(CaseFixture.facts(CaseStatus.SUBMITTED, false, false, false));
    }

    @Test
    void aProposalReplacesTheOneBefore() {
        Case subject = CaseFixture.opened();

        subject.route(new RoutingDecision(Rule.TEXT, "dlh", "sampah", new LocalisedText("Sampah.", "Rubbish."), null));

        assertThat(subject.categoryCode()).isEqualTo("sampah");
        assertThat(subject.proposal().proposedAgencyCode()).isEqualTo("dlh");
        assertThat(subject.proposal().routingRule()).isEqualTo("TEXT");
    }

    @Test
    void aCorrectedPlaceReplacesTheOneBefore() {
        Case subject = CaseFixture.opened();

        subject.locate(new CasePlace(null, null, null, null, "12.71.01", null, "STATED", null));

        assertThat(subject.place().kecamatanCode()).isEqualTo("12.71.01");
        assertThat(subject.place.kelurahanCode()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "false, ORDINARY, false, false",
        "false, ORDINARY, true, true",
        "false, SUPERVISORY, false, true",
        "true, ORDINARY, false, true"
    })
    void secrecyOnlyEverGoesOn(boolean before, SupervisionClass newClass, boolean forced, boolean after) {
        Case subject = CaseFixture.opened(false, before);

        subject.classify(ReportKind.ASPIRATION, newClass, Urgency.DANGER, forced);

        assertThat(subject.facts().secret()).isEqualTo(after);
        assertThat(subject.kind()).isEqualTo(ReportKind.ASPIRATION);
        assertThat(subject.supervisionClass()).isEqualTo(newClass);
        assertThat(subject.urgency()).isEqualTo(Urgency.DANGER);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, true, false, true, false",
        "false, false, false, true, false, true",
        "true, true, false, false, true, true",
        "true, false, false, true, true, true"
    })
    void protectionOnlyEverGoesOn(
            boolean anonymousBefore,
            boolean secretBefore,
            boolean anonymous,
            boolean secret,
            boolean anonymousAfter,
            boolean secretAfter) {
        Case subject = CaseFixture.opened(anonymousBefore, secretBefore);

        CaseEffects.undergo(subject, CaseEvent.PROTECTED, Actor.REPORTER, EntryDetail.protection(anonymous, secret));

        assertThat(subject.facts().anonymous()).isEqualTo(anonymousAfter);
        assertThat(subject.facts().secret()).isEqualTo(secretAfter);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseEvent.class,
            names = {"FOLLOWED_UP", "ANSWERED"})
    void workCountsAsFollowedUp(CaseEvent event) {
        Case subject = CaseFixture.opened();

        CaseEffects.undergo(subject, event, Actor.SYSTEM, EntryDetail.NONE);

        assertThat(subject.progress().followedUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseEvent.class,
            mode = Mode.EXCLUDE,
            names = {"FOLLOWED_UP", "ANSWERED"})
    void nothingElseCountsAsFollowedUp(CaseEvent event) {
        Case subject = CaseFixture.opened();

        CaseEffects.undergo(subject, event, Actor.SYSTEM, EntryDetail.NONE);

        assertThat(subject.progress().followedUp()).isFalse();
        assertThat(subject.facts().anonymous()).isFalse();
        assertThat(subject.facts().secret()).isFalse();
    }

    @Test
    void aRatingCountsUntilTheCaseEndsAnew() {
        Case subject = CaseFixture.opened();

        subject.reach(subject.milestones().endedBy(3, CaseFixture.SUBMITTED_AT));
        assertThat(subject.facts().rated()).isFalse();
        subject.reach(subject.milestones().ratedBy(4));
        assertThat(subject.facts().rated()).isTrue();
        subject.reach(subject.milestones().endedBy(7, CaseFixture.SUBMITTED_AT));
        assertThat(subject.facts().rated()).isFalse();
    }
}
