package rollbook.dice;

/// A die while its odds are followed: the face it shows last, and what it counts.
///
/// @param shown what it would count if nobody had counted it
record DieState(long face, long shown, long value) {
    static DieState fallen(long face) {
        return new DieState(face, face, face);
    }

    DieState counting(long amount) {
        return new DieState(face, shown, amount);
    }

    DieState clamped(long least, long most) {
        if (value >= least && value <= most) return this;
        var amount = Math.clamp(value, least, most);
        return new DieState(face, amount, amount);
    }

    /// What a modifier that only counts makes of it.
    DieState counted(Modifier modifier) {
        return switch (modifier) {
            case Modifier.AtLeast(_, var bound) -> clamped(bound, Long.MAX_VALUE);
            case Modifier.AtMost(_, var bound) -> clamped(Long.MIN_VALUE, bound);
            case Modifier.CountSuccesses(_, var when) -> counting(when.meets(shown) ? 1 : 0);
            case Modifier.CountFailures(_, var when) -> counting(when.meets(shown) ? 0 : 1);
            case Modifier.DeductFailures(_, var when) ->
                    when.meets(shown) ? counting(value - 1) : this;
            case Modifier.Keep _,
                    Modifier.Drop _,
                    Modifier.Advantage _,
                    Modifier.Reroll _,
                    Modifier.Explode _ ->
                    throw new IllegalStateException(modifier.written() + " does not count");
        };
    }
}
