package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The arms of a pool, after all that the modifiers did to them.
record ShownPool(@Nullable String label, Node.Pool pool, FallenArms arms, Ratio value)
        implements Shown.Term {
    static ShownPool of(@Nullable String label, Node.Pool pool, FallenArms arms) {
        return new ShownPool(label, pool, arms, Ratio.of(arms.total()));
    }

    @Override
    public Rolled.Term result() {
        return new Rolled.Term(label, List.of(), arms.results(), value.whole());
    }

    @Override
    public void write(StringBuilder text, boolean asked) {
        Listed.write(text, '{', arms.size(), i -> arms.write(text, i, asked), '}');
        if (asked) text.append(Printer.print(pool.modifiers()));
    }
}
