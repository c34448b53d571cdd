package id.sahut.process.proof.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A day's tree while it grows. Holds 32 bytes of each entry and nothing else of it. */
public final class TreeOfDay {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BYTES = 32;

    private final List<Leaves> complete = new ArrayList<>();
    private byte[] growing = new byte[Leaves.MOST * BYTES];
    private int grown;
    private int entries;

    /** Takes the hash of the next entry; answers false for one that is none, which can only be forged: zeros stand for it. */
    public boolean add(String hash) {
        boolean whole = SHA_256.matcher(hash).matches();
        if (whole) {
            System.arraycopy(HexFormat.of().parseHex(hash), 0, growing, grown * BYTES, BYTES);
        }
        grown++;
        entries++;
        if (grown == Leaves.MOST) {
            complete.add(new Leaves(growing));
            growing = new byte[Leaves.MOST * BYTES];
            grown = 0;
        }
        return whole;
    }

    public int entries() {
        return entries;
    }

    /** The subtrees from the left. */
    public List<Leaves> parts() {
        List<Leaves> parts = new ArrayList<>(complete);
        if (grown > 0) {
            parts.add(new Leaves(Arrays.copyOf(growing, grown * BYTES)));
        }
        return parts;
    }

    /** The root over subtrees from the left, in hexadecimal. */
    public static String root(List<Leaves> parts) {
        return HexFormat.of()
                .formatHex(MerkleTree.root(parts.stream().map(Leaves::root).toList()));
    }
}
