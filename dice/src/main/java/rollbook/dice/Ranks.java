package rollbook.dice;

import rollbook.dice.Modifier.End;

import java.util.List;

/// Which of the dice are kept, if they lay in a row from the highest to the lowest: those from
/// `from` to `to`. However often dice are kept and dropped, a row remains.
record Ranks(int from, int to) {
    static Ranks of(int quantity, List<Modifier> choices) {
        var ranks = new Ranks(0, quantity);
        for (var choice : choices) ranks = ranks.after(choice);
        return ranks;
    }

    static boolean isChoice(Modifier modifier) {
        return modifier instanceof Modifier.Keep
                || modifier instanceof Modifier.Drop
                || modifier instanceof Modifier.Advantage;
    }

    /// The same dice in a row from the lowest to the highest.
    Ranks reversed(int quantity) {
        return new Ranks(quantity - to, quantity - from);
    }

    /// How many of the dice from one rank to another are kept.
    int within(int first, int end) {
        return Math.max(0, Math.min(end, to) - Math.max(first, from));
    }

    private Ranks after(Modifier choice) {
        return switch (choice) {
            case Modifier.Keep(_, var end, var count) -> keep(end, count);
            case Modifier.Advantage(_, var end) -> keep(end, 1);
            case Modifier.Drop(_, var end, var count) ->
                    end == End.HIGHEST
                            ? new Ranks(Math.min(to, from + count), to)
                            : new Ranks(from, Math.max(from, to - count));
            case Modifier.Reroll _,
                    Modifier.Explode _,
                    Modifier.AtLeast _,
                    Modifier.AtMost _,
                    Modifier.CountSuccesses _,
                    Modifier.CountFailures _,
                    Modifier.DeductFailures _ ->
                    throw new IllegalStateException(choice.written() + " chooses no dice");
        };
    }

    private Ranks keep(End end, int count) {
        return end == End.HIGHEST
                ? new Ranks(from, Math.min(to, from + count))
                : new Ranks(Math.max(from, to - count), to);
    }
}
