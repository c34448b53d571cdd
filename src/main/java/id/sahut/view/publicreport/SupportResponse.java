package id.sahut.view.publicreport;

import java.util.UUID;

/**
 * Whether the caller supports a report now.
 *
 * @param supporters all who do
 */
public record SupportResponse(UUID reportId, boolean supported, int supporters) {}
