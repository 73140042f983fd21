package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Tells a player what fell, beside what was asked for.
final class Explanation {
    private Explanation() {}

    static String of(Rolled rolled, List<Fall> falls, String asked) {
        var told = falls.stream().map(Explanation::told).collect(Collectors.joining("; "));
        return asked
                + (" → " + told)
                + (falls.size() > 1 ? "; together " + rolled.total() : "")
                + (rolled.capped() ? " (stopped at " + Notation.MOST_DICE + " dice)" : "");
    }

    private static String told(Fall fall) {
        var result = fall.result();
        var fallen = fall.roll().written(false) + " = " + result.total();
        return fallen + outcome(result.outcome()) + against(fall.target());
    }

    /// A number needs no repeating, dice do.
    private static String against(@Nullable Shown target) {
        if (target == null) return "";
        var dice = target.written(false);
        return dice.equals(target.value().toString()) ? "" : " against " + dice;
    }

    private static String outcome(Rolled.@Nullable Outcome outcome) {
        if (outcome == null) return "";
        var success = outcome.success();
        return (success ? ", success by " : ", failure by ") + Math.abs(outcome.margin());
    }
}
