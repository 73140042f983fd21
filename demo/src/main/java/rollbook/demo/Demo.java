package rollbook.demo;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import rollbook.client.Address;

import tools.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Plays an evening against a running Rollbook and shows what each person at the table saw.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays an evening against a running Rollbook and shows what each person saw.")
public final class Demo implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "${ROLLBOOK_PORT:-8080}",
            description = "HTTP port of Rollbook on this machine (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--rsocket-port",
            defaultValue = "${ROLLBOOK_RSOCKET_PORT:-7000}",
            description = "RSocket port of Rollbook on this machine (default: ${DEFAULT-VALUE})")
    private int rsocketPort;

    @Option(
            names = "--rounds",
            defaultValue = "20",
            description = "how long the fight lasts (default: ${DEFAULT-VALUE})")
    private int rounds;

    private record Line(String person, String text) {}

    public static void main(String[] arguments) {
        // Nothing is logged here; SLF4J need not say so in the middle of the evening.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(
                new CommandLine(new Demo())
                        .setExecutionExceptionHandler(
                                (failure, command, _) -> {
                                    command.getErr().println(sentence(failure));
                                    return 1;
                                })
                        .execute(arguments));
    }

    private static String sentence(Exception failure) {
        return failure instanceof UncheckedIOException
                ? failure.getMessage() + "; is Rollbook running there?"
                : "The evening ended early: " + failure.getMessage();
    }

    @Override
    public Integer call() {
        var lines = new ConcurrentLinkedQueue<Line>();
        try (var evening = play(lines)) {
            show(System.out, evening, lines);
        }
        return 0;
    }

    private Evening play(Queue<Line> lines) {
        try (var bar = bar()) {
            var evening = evening(bar, lines).play();
            bar.stepTo(bar.getMax());
            return evening;
        }
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("evening")
                .setInitialMax(Evening.length(rounds))
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    private Evening evening(ProgressBar bar, Queue<Line> lines) {
        var tag = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        return new Evening(
                Address.local(port, rsocketPort),
                tag,
                rounds,
                bar::stepTo,
                (person, frame) -> note(lines, person, frame));
    }

    private static void note(Queue<Line> lines, Person person, JsonNode frame) {
        Narrator.tell(person, frame).ifPresent(text -> lines.add(new Line(person.name(), text)));
    }

    private static void show(PrintStream out, Evening evening, Queue<Line> lines) {
        lines.stream()
                .sorted(Comparator.comparing(Line::person))
                .map(Line::text)
                .forEach(out::println);
        out.println();
        for (var seat : evening.seats()) {
            out.printf(
                    "%-6s saw %3d events; the table from the stream equals the table from REST%n",
                    seat.person().name(), seat.events().size());
        }
        out.println("session " + evening.sessionId());
    }
}
