package rollbook.dice;

import org.jspecify.annotations.Nullable;

/// One time that everything was rolled.
record Fall(Shown roll, @Nullable Shown target, Rolled.Repeat result) {
    static Fall of(Shown roll, @Nullable Shown target) {
        var total = roll.value().whole();
        return new Fall(roll, target, new Rolled.Repeat(total, outcome(total, target)));
    }

    private static Rolled.@Nullable Outcome outcome(long total, @Nullable Shown target) {
        if (target == null) return null;
        var number = target.value().whole();
        return new Rolled.Outcome(total >= number, number, total - number);
    }

    /// Writes, for instance, `2d6kh1 [5, ~~3~~] + 1 = 6` behind the text.
    void write(StringBuilder text) {
        roll.write(text, true);
        text.append(" = ").append(result.total());
    }
}
