package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// A value that came out, and what it came from. It is written only when somebody asks.
sealed interface Shown {
    Ratio value();

    /// Writes it behind the text.
    ///
    /// @param asked whether what was asked for stands in front of its dice
    void write(StringBuilder text, boolean asked);

    default String written(boolean asked) {
        var text = new StringBuilder();
        write(text, asked);
        return text.toString();
    }

    static Shown of(long value) {
        return new Plain(Ratio.of(value));
    }

    record Plain(Ratio value) implements Shown {
        @Override
        public void write(StringBuilder text, boolean asked) {
            text.append(value);
        }
    }

    /// A number behind `d` that has a sign of its own.
    record Sign(Ratio value, String sign) implements Shown {
        @Override
        public void write(StringBuilder text, boolean asked) {
            text.append(sign);
        }
    }

    record Group(Shown inner) implements Shown {
        @Override
        public Ratio value() {
            return inner.value();
        }

        @Override
        public void write(StringBuilder text, boolean asked) {
            text.append('(');
            inner.write(text, asked);
            text.append(')');
        }
    }

    record Negation(Shown inner, Ratio value) implements Shown {
        static Negation of(Shown inner) {
            return new Negation(inner, inner.value().negated());
        }

        @Override
        public void write(StringBuilder text, boolean asked) {
            inner.write(text.append('-'), asked);
        }
    }

    record Arithmetic(Shown left, Operator operator, Shown right, Ratio value) implements Shown {
        static Arithmetic of(Shown left, Operator operator, Shown right) {
            var value = operator.apply(left.value(), right.value());
            return new Arithmetic(left, operator, right, value);
        }

        @Override
        public void write(StringBuilder text, boolean asked) {
            left.write(text, asked);
            text.append(' ').append(operator.symbol()).append(' ');
            right.write(text, asked);
        }
    }

    record Call(Named function, List<Shown> arguments, Ratio value) implements Shown {
        static Call of(Named function, List<Shown> arguments) {
            var values = arguments.stream().map(Shown::value).toList();
            return new Call(function, arguments, function.apply(values));
        }

        @Override
        public void write(StringBuilder text, boolean asked) {
            text.append(function.word());
            Listed.write(
                    text, '(', arguments.size(), i -> arguments.get(i).write(text, asked), ')');
        }
    }

    /// A dice atom or a pool as it fell, with the label it stands under.
    sealed interface Term extends Shown permits ShownDice, ShownPool {
        Rolled.Term result();

        static List<Rolled.Term> results(List<Shown.Term> terms) {
            var results = new ArrayList<Rolled.Term>(terms.size());
            for (var term : terms) results.add(term.result());
            return List.copyOf(results);
        }
    }
}
