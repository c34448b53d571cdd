package id.sahut.process.proof.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Hashes of entries, one after the other: the leaves of a complete subtree, or of what is left at the right. */
public final class Leaves {

    /** How many a subtree has: a power of two, so that subtrees from the left are nodes of the whole tree. */
    public static final int MOST = 1024;

    private static final int BYTES = 32;

    private final byte[] hashes;
    private final List<byte[]> nodes;

    /** @param hashes 32 bytes each */
    public Leaves(byte[] hashes) {
        this.hashes = hashes.clone();
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i + BYTES <= hashes.length; i += BYTES) {
            leaves.add(MerkleTree.leaf(Arrays.copyOfRange(hashes, i, i + BYTES)));
        }
        this.nodes = leaves;
    }

    public int size() {
        return nodes.size();
    }

    public byte[] bytes() {
        return hashes.clone();
    }

    public String hash(int position) {
        return HexFormat.of().formatHex(hashes, position * BYTES, (position + 1) * BYTES);
    }

    public byte[] root() {
        return MerkleTree.root(nodes);
    }

    /** The audit path within the subtree. */
    public List<byte[]> path(int position) {
        return MerkleTree.path(position, nodes);
    }
}
