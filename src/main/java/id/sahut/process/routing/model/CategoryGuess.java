package id.sahut.process.routing.model;

import java.util.List;

/**
 * The category a text points to.
 *
 * @param score how strongly; comparable between texts
 * @param terms the terms of the category file that decided, the strongest first; at most three, never empty
 */
public record CategoryGuess(String categoryCode, double score, List<String> terms) {}
