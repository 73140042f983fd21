package rollbook.dice.fair;

/// Ends a check at the first thing that is wrong.
final class Doubt extends RuntimeException {
    private final transient Verdict verdict;

    Doubt(Finding finding, String detail) {
        super(detail, null, false, false); // a result, not a fault: nobody reads its stack
        verdict = new Verdict(finding, detail);
    }

    Verdict verdict() {
        return verdict;
    }

    static void unless(boolean holds, Finding finding, String detail) {
        if (!holds) throw new Doubt(finding, detail);
    }
}
