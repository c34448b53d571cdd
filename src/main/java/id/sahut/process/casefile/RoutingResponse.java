package id.sahut.process.casefile;

import id.sahut.process.routing.Rule;

/** Why the proposed agency was proposed. */
public record RoutingResponse(Rule rule, String explanation) {}
