package id.sahut.city.area.rest;

import java.util.List;

/** The areas asked for. */
public record AreaListResponse(List<AreaResponse> items) {}
