package rollbook.benchmarks;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.stream.Stream;

/// How much of the processor a Rollbook on this machine has used, with the PostgreSQL it started.
final class Processor {
    @Option(
            names = "--pid",
            required = true,
            description = "process of that Rollbook, for the processor time it takes")
    private long pid;

    Duration used() {
        var rollbook = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(rollbook), rollbook.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
