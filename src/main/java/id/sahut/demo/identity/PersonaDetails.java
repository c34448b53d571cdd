package id.sahut.demo.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who exactly a token is for.
 *
 * @param subject tells persons apart; the same subject is the same person
 * @param agencyCode of a liaison, null for everyone else
 */
record PersonaDetails(String subject, @Nullable String agencyCode) {}
