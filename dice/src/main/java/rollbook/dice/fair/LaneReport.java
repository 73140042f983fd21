package rollbook.dice.fair;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the rolls of a lane in an epoch stand.
///
/// @param rolls how many were told
/// @param valid how many of them are proven
/// @param withheld how many of them keep their key until they are revealed
/// @param missing numbers below the highest told; in a secret lane, rolls that others may see
/// @param twice numbers that more than one roll claims
public record LaneReport(
        int epoch,
        Lane lane,
        int rolls,
        int valid,
        int withheld,
        List<Integer> missing,
        List<Integer> twice) {

    public LaneReport {
        missing = List.copyOf(missing);
        twice = List.copyOf(twice);
    }

    /// Which lane of which epoch.
    record Key(int epoch, Lane lane) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::epoch).thenComparing(Key::lane);

        static Key of(Proof proof) {
            return new Key(proof.epoch(), proof.lane());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// @param checked at least one, all of that lane
    static LaneReport of(Key key, List<CheckedRoll> checked) {
        SortedSet<Integer> numbers = new TreeSet<>();
        SortedSet<Integer> twice = new TreeSet<>();
        for (var roll : checked) {
            if (!numbers.add(roll.proof().n())) twice.add(roll.proof().n());
        }
        var missing = IntStream.range(0, numbers.last()).filter(n -> !numbers.contains(n));
        return new LaneReport(
                key.epoch(),
                key.lane(),
                checked.size(),
                count(checked, Finding.VALID),
                count(checked, Finding.WITHHELD),
                missing.boxed().toList(),
                List.copyOf(twice));
    }

    /// A line for each number that is missing or there twice; a hole in a secret lane is no fault.
    Stream<String> faults() {
        var holes = lane.secret() ? Stream.<Integer>empty() : missing.stream();
        return Stream.concat(
                holes.map(n -> place(n) + ": is missing"),
                twice.stream().map(n -> place(n) + ": more than one roll claims it"));
    }

    private String place(int n) {
        return "epoch " + epoch + ", lane " + lane + ", number " + n;
    }

    private static int count(List<CheckedRoll> checked, Finding finding) {
        return (int) checked.stream().filter(roll -> roll.is(finding)).count();
    }
}
