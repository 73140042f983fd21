package rollbook.dice.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is wrong with the epochs of a session, whatever was rolled in them.
final class EpochFaults {
    private EpochFaults() {}

    /// Between the first and the last that were told of: whoever may not see what happened before
    /// they came is told of none of the epochs before.
    private static List<String> holes(SortedSet<Integer> numbers) {
        List<String> holes = new ArrayList<>();
        var expected = numbers.isEmpty() ? 0 : numbers.first();
        for (var number : numbers) {
            // the first of a hole, so that a huge number costs nothing
            if (number != expected) holes.add("epoch " + expected + ": not told of");
            expected = number + 1;
        }
        return holes;
    }

    static List<String> of(List<PublishedEpoch> epochs) {
        List<String> faults = new ArrayList<>();
        SortedSet<Integer> numbers = new TreeSet<>();
        for (var told : epochs) {
            var name = "epoch " + told.epoch().number();
            if (!told.isBound()) faults.add(name + ": the lanes do not give the commitment");
            if (!told.hasCause()) faults.add(name + ": opened without a cause");
            if (!numbers.add(told.epoch().number())) faults.add(name + ": told of twice");
        }
        faults.addAll(holes(numbers));
        return faults;
    }
}
