package rollbook.benchmarks.log;

import picocli.CommandLine.Command;

/// The event log, each figure by a command of its own. Needs no running Rollbook.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Measures the event log against Axon's stock engine and plain SQL, all in one run.",
        subcommands = {
            Appends.class,
            Sessions.class,
            HotSession.class,
            Lengths.class,
            Reading.class,
            Sizes.class,
            Wakings.class,
            Follower.class
        })
public final class LogBenchmarks {}
