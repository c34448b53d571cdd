package id.sahut.process.proof.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 §2.1, SHA-256: a leaf is the hash of a zero byte and its data, an inner node that of a one
 * byte and its two children; the left subtree is the largest complete one that leaves something for the right. So the
 * roots of complete subtrees of one size, from the left, can stand for their leaves.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte INNER = 1;

    private MerkleTree() {}

    /** A leaf's node. */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    /** The root over nodes: leaves, or complete subtrees of one size of which only the last may be smaller. */
    public static byte[] root(List<byte[]> nodes) {
        int size = nodes.size();
        if (size == 0) {
            return sha256().digest();
        }
        return size == 1
                ? nodes.get(0)
                : inner(root(nodes.subList(0, split(size))), root(nodes.subList(split(size), size)));
    }

    /** The audit path of a node: its sibling, its parent's sibling, and so on to below the root. */
    public static List<byte[]> path(int position, List<byte[]> nodes) {
        List<byte[]> path = new ArrayList<>();
        int size = nodes.size();
        if (size > 1) {
            int split = split(size);
            List<byte[]> left = nodes.subList(0, split);
            List<byte[]> right = nodes.subList(split, size);
            path.addAll(position < split ? path(position, left) : path(position - split, right));
            path.add(root(position < split ? right : left));
        }
        return path;
    }

    private static byte[] inner(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(INNER);
        digest.update(left);
        return digest.digest(right);
    }

    /** The largest power of two smaller than the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
