package rollbook.dice;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Rolls an expression in every way in which its dice can fall: slow, and right by itself.
final class EveryWay implements Faces {
    private final List<Integer> faces = new ArrayList<>();
    private final List<Integer> sides = new ArrayList<>();
    private int next;

    /// The probability of each total, unless there are more ways than that.
    static Optional<Map<Long, Ratio>> of(Expression expression, int most) {
        var ways = new EveryWay();
        var totals = new TreeMap<Long, Ratio>();
        for (var i = 0; i < most; i++) {
            ways.next = 0;
            totals.merge(expression.roll(ways).total(), ways.probability(), Ratio::plus);
            if (!ways.advance()) return Optional.of(totals);
        }
        return Optional.empty();
    }

    @Override
    public int roll(int many) {
        if (next == faces.size()) {
            faces.add(1);
            sides.add(many);
        }
        return faces.get(next++);
    }

    private Ratio probability() {
        var ways = sides.stream().map(BigInteger::valueOf).reduce(ONE, BigInteger::multiply);
        return new Ratio(ONE, ways);
    }

    /// Turns the last die that can be turned, and forgets those behind it.
    private boolean advance() {
        while (!faces.isEmpty() && faces.getLast().equals(sides.getLast())) {
            faces.removeLast();
            sides.removeLast();
        }
        if (faces.isEmpty()) return false;
        faces.set(faces.size() - 1, faces.getLast() + 1);
        return true;
    }
}
