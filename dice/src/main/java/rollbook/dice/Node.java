package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A part of an expression.
sealed interface Node {
    record Literal(long value) implements Node {}

    /// `@name`, with the value it has for this roll.
    record Reference(String name, long value) implements Node {}

    /// Brackets as written, so that an expression prints the way it was meant.
    record Group(Node inner) implements Node {}

    record Negation(Node inner) implements Node {}

    record Arithmetic(Node left, Operator operator, Node right) implements Node {}

    record Call(Named function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A term of dice that fall together.
    ///
    /// @param quantity a literal, a group, or nothing for a single die
    record Dice(@Nullable Node quantity, Sides sides, List<Modifier> modifiers) implements Node {
        static final int MOST = 100;

        public Dice {
            modifiers = List.copyOf(modifiers);
        }

        /// How many fall where no quantity is written: two with `adv` or `dis`, which stand first.
        int unsaid() {
            return !modifiers.isEmpty() && modifiers.getFirst() instanceof Modifier.Advantage
                    ? 2
                    : 1;
        }
    }

    /// Expressions of which some may be kept.
    record Pool(List<Node> arms, List<Modifier> modifiers) implements Node {
        public Pool {
            arms = List.copyOf(arms);
            modifiers = List.copyOf(modifiers);
        }
    }

    record Labelled(Node atom, String label) implements Node {}
}
