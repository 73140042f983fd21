package rollbook.dice.fair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with the epochs of a session, whatever was rolled in them.
final class EpochFaults {
    private EpochFaults() {}

    static List<String> of(List<PublishedEpoch> epochs) {
        List<String> faults = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (var told : epochs) {
            var name = "epoch " + told.epoch().number();
            if (!told.isBound()) faults.add(name + ": the lanes do not give the commitment");
            if (!told.hasCause()) faults.add(name + ": opened without a cause");
            if (!numbers.add(told.epoch().number())) faults.add(name + ": told of twice");
        }
        // as many numbers as epochs at most, so that a huge one costs nothing
        for (var number = 1; number <= numbers.size(); number++) {
            if (!numbers.contains(number)) faults.add("epoch " + number + ": not told of");
        }
        return faults;
    }
}
