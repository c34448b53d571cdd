package id.sahut.process.report;

import java.util.UUID;

/** What storing a report yields; the digest (SHA-256, salted) goes into the first entry of the case's history. */
public record StoredReport(UUID id, String ticketNumber, String evidenceDigest) {}
