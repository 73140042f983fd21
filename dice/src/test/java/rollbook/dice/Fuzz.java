package rollbook.dice;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Millions of inputs that nobody thought of. Run by `make fuzz-dice`, shortly by a test.
final class Fuzz {
    private static final long LONGEST_NANOS = 50_000_000;
    private static final int MOST_FINDINGS = 20;

    private final Consumer<String> judge;
    private final List<String> findings = new ArrayList<>();
    private String slowest = "";
    private long slowestNanos;

    Fuzz(Consumer<String> judge) {
        this.judge = judge;
    }

    /// @return what was found, with the inputs it was found with
    List<String> run(long inputs, long seed) {
        var text = new RandomText(new SplittableRandom(seed));
        for (var i = 0L; i < inputs && findings.size() < MOST_FINDINGS; i++) {
            var input = text.next();
            var start = System.nanoTime();
            if (judge(input)) note(input, System.nanoTime() - start);
        }
        return findings;
    }

    private boolean judge(String input) {
        try {
            judge.accept(input);
            return true;
        } catch (Throwable finding) { // whatever it is, it must not be
            findings.add(finding + " with " + shown(input));
            return false;
        }
    }

    /// A machine may stall: what took long is measured again by the processor's clock.
    private void note(String input, long nanos) {
        if (nanos <= slowestNanos) return;
        var least = nanos;
        for (var i = 0; i < 3; i++) least = Math.min(least, processorNanos(input));
        if (least > slowestNanos) {
            slowestNanos = least;
            slowest = input;
        }
    }

    private long processorNanos(String input) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        judge(input);
        return clock.getCurrentThreadCpuTime() - start;
    }

    String slowest() {
        return "%.2f ms for %s".formatted(slowestNanos / 1e6, shown(slowest));
    }

    boolean tooSlow() {
        return slowestNanos > LONGEST_NANOS;
    }

    private static String shown(String input) {
        var text = new StringBuilder();
        input.codePoints()
                .limit(300)
                .forEach(c -> text.append(Found.character(1, c).text().replace("a space", " ")));
        return text.toString();
    }

    /// @param arguments how many inputs, and the seed of their sequence
    public static void main(String... arguments) {
        var inputs = Long.parseLong(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var judge = new Judge(new SplittableRandom(~seed));
        var fuzz = new Fuzz(judge::judge);
        var start = System.nanoTime();
        var findings = fuzz.run(inputs, seed);
        IO.println(
                "%,d inputs with seed %d in %,d s: %,d expressions, %,d distributions, %d findings"
                        .formatted(
                                inputs,
                                seed,
                                (System.nanoTime() - start) / 1_000_000_000,
                                judge.accepted(),
                                judge.known(),
                                findings.size()));
        IO.println("slowest, with all laws held against it: " + fuzz.slowest());
        findings.forEach(IO::println);
        var unfair = SecureDice.unfair();
        IO.println("SecureRandom, a million rolls a die: unfair " + unfair);
        if (!findings.isEmpty() || fuzz.tooSlow() || !unfair.isEmpty()) System.exit(1);
    }
}
