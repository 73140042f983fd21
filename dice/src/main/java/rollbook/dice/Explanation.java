package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Tells a player what fell, beside what was asked for.
final class Explanation {
    private final List<String> rolls = new ArrayList<>();
    private long sum;

    void add(Shown roll, @Nullable Shown target, Rolled.Repeat repeat) {
        var fallen = roll.dice() + " = " + repeat.total() + outcome(repeat.outcome());
        rolls.add(target == null ? fallen : fallen + against(target));
        sum += repeat.total();
    }

    String text(String expression, boolean capped) {
        return expression
                + (" → " + String.join("; ", rolls))
                + (rolls.size() > 1 ? "; together " + sum : "")
                + (capped ? " (stopped at " + Notation.MOST_DICE + " dice)" : "");
    }

    /// A number needs no repeating, dice do.
    private static String against(Shown target) {
        var number = target.value().toString();
        return target.dice().equals(number) ? "" : " against " + target.dice();
    }

    private static String outcome(Rolled.@Nullable Outcome outcome) {
        if (outcome == null) return "";
        var success = outcome.success();
        return (success ? ", success by " : ", failure by ") + Math.abs(outcome.margin());
    }
}
