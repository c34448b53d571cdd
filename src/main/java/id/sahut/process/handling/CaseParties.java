package id.sahut.process.handling;

import org.jspecify.annotations.Nullable;

/**
 * Whom a case concerns besides its reporter.
 *
 * @param agencyCode who has it; null before verification
 * @param aboutAgencyCode the office it is about, which never sees it
 * @param supervised whether the Inspektorat sees it whoever has it
 */
public record CaseParties(
        @Nullable String agencyCode, @Nullable String aboutAgencyCode, boolean supervised) {}
