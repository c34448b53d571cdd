package id.sahut.city.standard.rest;

import java.util.List;

/** All service standards, the most specific first. */
public record ServiceStandardListResponse(List<ServiceStandardResponse> items) {}
