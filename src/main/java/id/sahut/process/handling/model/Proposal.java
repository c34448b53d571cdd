package id.sahut.process.handling.model;

import id.sahut.process.routing.RoutingDecision;
import jakarta.persistence.Embeddable;

/** What routing proposed, as columns of the case. */
@Embeddable
public record Proposal(
        String proposedAgencyCode, String routingRule, String routingExplanationId, String routingExplanationEn) {

    static Proposal of(RoutingDecision decision) {
        return new Proposal(
                decision.agencyCode(),
                decision.rule().name(),
                decision.explanation().id(),
                decision.explanation().en());
    }
}
