package id.sahut.demo.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who a token is wanted for.
 *
 * @param persona citizen, liaison, coordinator, administrator, auditor or integrator
 * @param subject for another person than the usual one
 * @param agencyCode of a liaison
 */
record DevTokenRequest(
        @Nullable String persona,
        @Nullable String subject,
        @Nullable String agencyCode) {}
