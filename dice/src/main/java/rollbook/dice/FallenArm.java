package rollbook.dice;

import java.util.List;

/// An arm of a pool, rolled.
final class FallenArm extends Piece {
    private final long total;
    private final Shown shown;
    private final List<Rolled.Term> terms;

    FallenArm(Shown shown, List<Rolled.Term> terms) {
        this.total = shown.value().whole();
        this.shown = shown;
        this.terms = terms;
        show(total);
    }

    Rolled.Arm result() {
        return new Rolled.Arm(total, kept(), by(), terms);
    }

    String text() {
        return struck(shown.text());
    }

    String dice() {
        return struck(shown.dice());
    }

    private String struck(String text) {
        return kept() ? text : "~~" + text + "~~";
    }
}
