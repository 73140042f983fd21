package rollbook.launcher;

/// Why Rollbook does not start: one sentence for the person at the terminal.
final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }
}
