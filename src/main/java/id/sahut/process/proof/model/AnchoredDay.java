package id.sahut.process.proof.model;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What was anchored of a case on one day.
 *
 * @param position of the case's first entry among the day's leaves
 * @param sequences the numbers of its entries that day
 * @param parts the subtrees in which they stand, by their number
 * @param roots of all subtrees of the day
 */
public record AnchoredDay(
        Anchor anchor, int position, List<Integer> sequences, Map<Integer, Leaves> parts, List<String> roots) {

    /** The case's entries of the day, each with its path; those whose leaves are gone have none. */
    List<AnchoredEntry> entries() {
        List<byte[]> nodes = roots.stream().map(AnchoredDay::node).toList();
        boolean holds = anchor.holds()
                && HexFormat.of().formatHex(MerkleTree.root(nodes)).equals(anchor.root());
        List<AnchoredEntry> entries = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            entries.add(entry(sequences.get(i), position + i, nodes, holds));
        }
        return entries;
    }

    private AnchoredEntry entry(int sequence, int at, List<byte[]> nodes, boolean holds) {
        int part = at / Leaves.MOST;
        int within = at % Leaves.MOST;
        Leaves leaves = parts.get(part);
        if (at < 0 || leaves == null || within >= leaves.size() || part >= nodes.size()) {
            return new AnchoredEntry(sequence, "", anchor.day(), at, List.of(), false);
        }
        List<byte[]> path = new ArrayList<>(leaves.path(within));
        path.addAll(MerkleTree.path(part, nodes));
        return new AnchoredEntry(
                sequence,
                leaves.hash(within),
                anchor.day(),
                at,
                path.stream().map(HexFormat.of()::formatHex).toList(),
                holds && HexFormat.of().formatHex(leaves.root()).equals(roots.get(part)));
    }

    /** What is no hash can only be forged, and leads nowhere. */
    private static byte[] node(String root) {
        try {
            return HexFormat.of().parseHex(root);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
