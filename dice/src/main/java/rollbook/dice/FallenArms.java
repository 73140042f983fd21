package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// The arms of a pool, rolled.
final class FallenArms extends Pieces {
    private final List<Arm> arms;

    /// @param terms the dice in it
    record Arm(Shown shown, List<Shown.Term> terms) {
        long total() {
            return shown.value().whole();
        }
    }

    FallenArms(List<Arm> arms) {
        super(new Touch());
        this.arms = arms;
        for (var arm : arms) added(arm.total());
    }

    @Override
    long shown(int i) {
        return arms.get(i).total();
    }

    @Override
    int room() {
        return arms.size();
    }

    List<Rolled.Arm> results() {
        var results = new ArrayList<Rolled.Arm>(size());
        for (var i = 0; i < size(); i++) {
            var arm = arms.get(i);
            var terms = Shown.Term.results(arm.terms());
            results.add(new Rolled.Arm(arm.total(), kept(i), by(i), terms));
        }
        return results;
    }

    void write(StringBuilder text, int i, boolean asked) {
        if (!kept(i)) text.append("~~");
        arms.get(i).shown().write(text, asked);
        if (!kept(i)) text.append("~~");
    }
}
