package id.sahut.process.duplicate;

import java.util.List;

/** The nearest first; at most ten. */
public record SimilarReportsResponse(List<SimilarReportResponse> items) {}
