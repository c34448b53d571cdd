package id.sahut.process.handling.model;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.process.handling.Actor;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseFacts;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.NewCase;
import id.sahut.process.handling.Reopening;
import id.sahut.process.report.Channel;
import id.sahut.process.routing.RoutingDecision;
import id.sahut.process.routing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A case as it is opened for a broken street lamp in Medan Petisah. */
public final class CaseFixture {

    public static final UUID ID = new UUID(1, 1);
    public static final Instant SUBMITTED_AT = Instant.parse("2026-03-02T03:00:00Z");
    public static final String EVIDENCE_DIGEST = "0".repeat(64);

    private CaseFixture() {}

    public static Case opened() {
        return opened(ReportKind.COMPLAINT);
    }

    public static Case opened(ReportKind kind) {
        return opened(kind, false, false);
    }

    static Case opened(boolean anonymous, boolean secret) {
        return opened(ReportKind.COMPLAINT, anonymous, secret);
    }

    /** A case of any kind that came any way, for walks. */
    public static Case walking(ReportKind kind, Channel channel, boolean reachable) {
        return opened(kind, channel, reachable, false, false);
    }

    private static Case opened(ReportKind kind, boolean anonymous, boolean secret) {
        return opened(kind, Channel.CITY_APP, true, anonymous, secret);
    }

    private static Case opened(ReportKind kind, Channel channel, boolean reachable, boolean anonymous, boolean secret) {
        return new Case(new NewCase(
                ID,
                "MDN-7K3F-9Q2R",
                new UUID(2, 2),
                channel,
                kind,
                Urgency.NORMAL,
                new RoutingDecision(
                        Rule.CATEGORY, "dishub", "lampu-jalan", new LocalisedText("Karena.", "Because."), null),
                new CasePlace(3.59, 98.65, null, null, "12.71.19", "12.71.19.1001", "NEAREST_CENTRE", true),
                anonymous,
                secret,
                reachable,
                null,
                SUBMITTED_AT,
                SUBMITTED_AT,
                Actor.REPORTER,
                EntryDetail.NONE,
                EVIDENCE_DIGEST));
    }

    /** The facts of a case that came by the app and of which nothing else is known. */
    public static CaseFacts facts(CaseStatus status, boolean anonymous, boolean secret, boolean rated) {
        return new CaseFacts(
                status,
                status != CaseStatus.SUBMITTED,
                Channel.CITY_APP,
                SupervisionClass.ORDINARY,
                anonymous,
                secret,
                rated,
                false,
                0,
                0,
                Reopening.NONE,
                Appeal.NONE,
                status == CaseStatus.CLOSED ? SUBMITTED_AT.plus(Duration.ofDays(30)) : null,
                null,
                null);
    }
}
