package id.sahut.process.duplicate;

import java.util.List;

/** The most alike first; at most ten. */
public record SimilarCasesResponse(List<SimilarCaseResponse> items) {}
