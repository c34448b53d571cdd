package id.sahut.demo.identity;

import java.time.Instant;

/** A token to send as {@code Authorization: Bearer …}, and when it ends. */
record DevTokenResponse(String token, Instant expiresAt) {}
