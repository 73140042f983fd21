package rollbook.dice.fair;

import java.util.List;
import java.util.stream.Collectors;

/// A roll that claims a place, and what its check found.
record CheckedRoll(String rollId, String expression, Proof proof, Verdict verdict) {
    boolean is(Finding finding) {
        return verdict.finding() == finding;
    }

    /// Each claim once: a roll that was revealed is told twice, first without its key.
    static List<CheckedRoll> distinct(List<CheckedRoll> told) {
        var revealed =
                told.stream()
                        .filter(roll -> !roll.is(Finding.WITHHELD))
                        .map(CheckedRoll::claim)
                        .collect(Collectors.toSet());
        return told.stream()
                .filter(roll -> !roll.is(Finding.WITHHELD) || !revealed.contains(roll.claim()))
                .distinct()
                .toList();
    }

    private List<Object> claim() {
        return List.of(rollId, proof.withheld());
    }
}
