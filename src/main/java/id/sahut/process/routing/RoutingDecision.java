package id.sahut.process.routing;

import id.sahut.platform.locale.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Who is competent.
 *
 * @param agencyCode always an agency of the city's file that is valid today, or the complaint desk
 * @param categoryCode the stated category (or what replaced it), else the one the words point to; null if neither
 * @param aboutAgencyCode the office an answer says the report is about; it is never the competent one
 * @param explanation a sentence for the citizen. It may name terms of the category file, never the citizen's own words
 */
public record RoutingDecision(
        Rule rule,
        String agencyCode,
        @Nullable String categoryCode,
        LocalisedText explanation,
        @Nullable String aboutAgencyCode) {}
