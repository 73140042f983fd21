package rollbook.dice.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A binary tree of hashes over a power of two of leaves.
final class MerkleTree {
    /// From the leaves up to the root.
    private final List<List<Hash>> levels = new ArrayList<>();

    MerkleTree(List<Hash> leaves) {
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) levels.add(above(levels.getLast()));
    }

    Hash root() {
        return levels.getLast().getFirst();
    }

    /// What stands beside the way from a leaf to the root, from the leaf up.
    List<Hash> siblings(int leaf) {
        return IntStream.range(0, levels.size() - 1)
                .mapToObj(height -> levels.get(height).get((leaf >> height) ^ 1))
                .toList();
    }

    /// Where the way up from a leaf ends, given what stands beside it.
    static Hash climb(Hash leaf, int index, List<Hash> siblings) {
        var node = leaf;
        for (var height = 0; height < siblings.size(); height++) {
            var isRight = ((index >> height) & 1) == 1;
            var sibling = siblings.get(height);
            node = isRight ? inner(sibling, node) : inner(node, sibling);
        }
        return node;
    }

    private static List<Hash> above(List<Hash> level) {
        return IntStream.range(0, level.size() / 2)
                .mapToObj(i -> inner(level.get(2 * i), level.get(2 * i + 1)))
                .toList();
    }

    private static Hash inner(Hash left, Hash right) {
        return new Message().octet(1).hash(left).hash(right).sha256();
    }
}
