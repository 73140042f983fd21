package rollbook.dice;

import java.util.List;

/// An arm of a pool, rolled.
final class FallenArm extends Piece {
    private final long total;
    private final Shown shown;
    private final List<Shown.Term> terms;

    FallenArm(Shown shown, List<Shown.Term> terms) {
        this.total = shown.value().whole();
        this.shown = shown;
        this.terms = terms;
        show(total);
    }

    Rolled.Arm result() {
        return new Rolled.Arm(total, kept(), by(), terms.stream().map(Shown.Term::result).toList());
    }

    void write(StringBuilder text, boolean asked) {
        if (!kept()) text.append("~~");
        shown.write(text, asked);
        if (!kept()) text.append("~~");
    }
}
