package id.sahut.process.proof.model;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry as it was anchored.
 *
 * @param hash of the entry then
 * @param leads whether the path leads to the root of an anchor whose own hash is right
 */
public record AnchoredEntry(int sequence, String hash, LocalDate day, int position, List<String> path, boolean leads) {}
