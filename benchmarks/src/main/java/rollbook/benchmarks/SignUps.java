package rollbook.benchmarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rollbook.client.Rollbook;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// How many people can sign up in a second, and how much of the processor each costs.
@Command(
        name = "sign-ups",
        mixinStandardHelpOptions = true,
        description = "Sign-ups a second, and the processor time of each.")
final class SignUps implements Callable<Integer> {
    private static final double MILLION = 1e6;

    @Mixin private Target target = new Target();

    @Mixin private Processor processor = new Processor();

    @Option(names = "--callers", defaultValue = "32")
    private int callers;

    @Option(names = "--seconds", defaultValue = "8", description = "length of a round")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "the first one more warms up")
    private int rounds;

    private final AtomicInteger people = new AtomicInteger();

    @Override
    public Integer call() {
        var tag = Target.tag();
        var rates = new ArrayList<Double>();
        for (var i = 0; i <= rounds; i++) {
            var rate = round(tag);
            if (i > 0) {
                rates.add(rate);
            }
        }
        System.out.printf("median %.0f sign-ups/s%n", Latencies.median(rates));
        return 0;
    }

    private double round(String tag) {
        try (var crowd = Crowd.of(callers, _ -> signUp(tag))) {
            var before = processor.used();
            var done = crowd.done();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
            var times = crowd.done() - done;
            var used = processor.used().minus(before).toNanos() / MILLION;
            var rate = times / (double) seconds;
            System.out.printf("%.0f sign-ups/s, %.1f ms of processor each%n", rate, used / times);
            return rate;
        }
    }

    private void signUp(String tag) {
        var email = "new" + people.incrementAndGet() + "." + tag + "@example.org";
        new Rollbook(target.address())
                .signUp(email, "Somebody", "measure twice, cut once")
                .orThrow();
    }
}
