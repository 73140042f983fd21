package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The dice of one term, after all that the modifiers did to them.
record ShownDice(
        @Nullable String label,
        Node.Dice dice,
        @Nullable Shown quantity,
        Shown sides,
        Hand hand,
        Ratio value)
        implements Shown.Term {
    static ShownDice of(
            @Nullable String label,
            Node.Dice dice,
            @Nullable Shown quantity,
            Shown sides,
            Hand hand) {
        return new ShownDice(label, dice, quantity, sides, hand, Ratio.of(hand.total()));
    }

    @Override
    public Rolled.Term result() {
        return new Rolled.Term(label, hand.results(), List.of(), value.whole());
    }

    /// The dice that decided how many fall, and which, are told too.
    @Override
    public void write(StringBuilder text, boolean asked) {
        if (asked || isComputed()) {
            if (quantity != null) quantity.write(text, asked);
            sides.write(text.append('d'), asked);
            if (asked) text.append(Printer.print(dice.modifiers()));
            text.append(' ');
        }
        hand.write(text);
    }

    private boolean isComputed() {
        return dice.quantity() instanceof Node.Group || dice.sides() instanceof Sides.Computed;
    }
}
