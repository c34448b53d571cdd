package id.sahut.process.handling;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.process.report.Channel;
import id.sahut.process.routing.RoutingDecision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opening a case takes.
 *
 * @param id the report's, which the case shares
 * @param ticketNumber the report's
 * @param reachable whether there is a way to tell the reporter something
 * @param aboutAgencyCode the office the report is about, if it names one
 * @param submittedAt when the city received it; its clocks count from then
 * @param registeredAt when it was entered here
 * @param registeredBy the reporter, or the officer who entered it for them
 * @param detail for the first entry of the history
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
        boolean reachable,
        @Nullable String aboutAgencyCode,
        Instant submittedAt,
        Instant registeredAt,
        Actor registeredBy,
        EntryDetail detail,
        String evidenceDigest) {}
