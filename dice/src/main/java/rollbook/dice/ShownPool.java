package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The arms of a pool, after all that the modifiers did to them.
record ShownPool(@Nullable String label, Node.Pool pool, List<FallenArm> arms, Ratio value)
        implements Shown.Term {
    static ShownPool of(@Nullable String label, Node.Pool pool, List<FallenArm> arms) {
        return new ShownPool(label, pool, arms, Ratio.of(Piece.total(arms)));
    }

    @Override
    public Rolled.Term result() {
        var results = arms.stream().map(FallenArm::result).toList();
        return new Rolled.Term(label, List.of(), results, value.whole());
    }

    @Override
    public void write(StringBuilder text, boolean asked) {
        Listed.write(text, '{', arms, arm -> arm.write(text, asked), '}');
        if (asked) text.append(Printer.print(pool.modifiers()));
    }
}
