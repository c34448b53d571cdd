package id.sahut.city.category.rest;

import java.util.List;

/** All categories in force. */
public record CategoryListResponse(List<CategoryResponse> items) {}
