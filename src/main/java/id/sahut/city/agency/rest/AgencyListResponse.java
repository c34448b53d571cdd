package id.sahut.city.agency.rest;

import java.util.List;

/** All agencies that exist today. */
public record AgencyListResponse(List<AgencyResponse> items) {}
