package id.sahut.process.handling;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.process.report.Channel;
import id.sahut.process.routing.RoutingDecision;
import java.time.Instant;
import java.util.UUID;

/**
 * What opening a case takes.
 *
 * @param id the report's, which the case shares
 * @param ticketNumber the report's
 * @param evidenceDigest SHA-256 of the report's evidence, for the first entry of the history
 */
public record NewCase(
        UUID id,
        String ticketNumber,
        UUID reporterId,
        Channel channel,
        ReportKind kind,
        Urgency urgency,
        RoutingDecision routing,
        CasePlace place,
        boolean anonymous,
        boolean secret,
        Instant submittedAt,
        String evidenceDigest) {}
