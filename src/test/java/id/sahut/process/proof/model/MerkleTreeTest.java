package id.sahut.process.proof.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree is that of RFC 6962. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves with which implementations of Certificate Transparency are tested. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Known from there, and computed once more by a few lines of another language. */
    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreTheKnownOnes(int size, String root) {
        List<byte[]> nodes = LEAVES.subList(0, size).stream()
                .map(leaf -> MerkleTree.leaf(HEX.parseHex(leaf)))
                .toList();
        assertThat(HEX.formatHex(MerkleTree.root(nodes))).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8, 9, 64, 100})
    void everyPathLeadsToTheRootAndOnlyFromItsOwnPlace(int size) {
        List<byte[]> nodes = leaves(size);
        byte[] root = MerkleTree.root(nodes);
        for (int i = 0; i < size; i++) {
            assertThat(follow(nodes.get(i), i, size, MerkleTree.path(i, nodes)))
                    .as("%s of %s", i, size)
                    .isEqualTo(root);
            assertThat(follow(MerkleTree.leaf(new byte[] {1}), i, size, MerkleTree.path(i, nodes)))
                    .isNotEqualTo(root);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2048, 2049, 3000, 5000})
    void aDayInPartsHasTheRootOfAllItsLeaves(int entries) {
        TreeOfDay tree = new TreeOfDay();
        List<byte[]> nodes = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            byte[] hash = sha256(("entry " + i).getBytes(UTF_8));
            assertThat(tree.add(HEX.formatHex(hash))).isTrue();
            nodes.add(MerkleTree.leaf(hash));
        }
        assertThat(tree.entries()).isEqualTo(entries);
        assertThat(TreeOfDay.root(tree.parts())).isEqualTo(HEX.formatHex(MerkleTree.root(nodes)));
    }

    @Test
    void whatIsNoHashDoesNotStopTheDay() {
        TreeOfDay tree = new TreeOfDay();
        assertThat(tree.add("x")).isFalse();
        assertThat(tree.add("ZZ".repeat(32))).isFalse();
        assertThat(tree.entries()).isEqualTo(2);
        assertThat(tree.parts().get(0).hash(0)).isEqualTo("0".repeat(64));
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf(new byte[] {(byte) i, 7}))
                .toList();
    }

    /** Verification as RFC 9162 §2.1.3.2 has it, which goes about it another way than the path was made. */
    private static byte[] follow(byte[] node, int position, int size, List<byte[]> path) {
        byte[] found = node;
        int at = position;
        int last = size - 1;
        for (byte[] sibling : path) {
            assertThat(last).isPositive();
            if (at % 2 == 1 || at == last) {
                found = inner(sibling, found);
                while (at % 2 == 0 && at > 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                found = inner(found, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        assertThat(last).isZero();
        return found;
    }

    private static byte[] inner(byte[] left, byte[] right) {
        byte[] both = new byte[65];
        both[0] = 1;
        System.arraycopy(left, 0, both, 1, 32);
        System.arraycopy(right, 0, both, 33, 32);
        return sha256(both);
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
