package rollbook.dice;

import java.util.List;

/// An arm of a pool, rolled.
final class FallenArm extends Piece {
    private final long total;
    private final String text;
    private final List<Rolled.Term> terms;

    FallenArm(long total, String text, List<Rolled.Term> terms) {
        this.total = total;
        this.text = text;
        this.terms = terms;
        show(total);
    }

    Rolled.Arm result() {
        return new Rolled.Arm(total, kept(), by(), terms);
    }

    String text() {
        return kept() ? text : "~~" + text + "~~";
    }
}
