package rollbook.benchmarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rollbook.client.Rollbook;
import rollbook.demo.Person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What it costs to see whether an access token is good: signature, times, sign-in, version. The
/// same route is asked with and without a token; the difference in processor time is the check.
@Command(
        name = "access-check",
        mixinStandardHelpOptions = true,
        description = "Processor time that an access token costs a request.")
final class AccessCheck implements Callable<Integer> {
    private static final String ROUTE = "/api/auth/policy";
    private static final double THOUSAND = 1e3;

    @Mixin private Target target = new Target();

    @Mixin private Processor processor = new Processor();

    @Option(names = "--callers", defaultValue = "8")
    private int callers;

    @Option(names = "--seconds", defaultValue = "5", description = "length of half a round")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "the first two more warm up")
    private int rounds;

    private record Cost(double microseconds, double perSecond) {}

    @Override
    public Integer call() {
        var email = "checked." + Target.tag() + "@example.org";
        var mira = Person.arrive(target.address(), "Mira", email, "measure twice, cut once");
        var anonymous = new Rollbook(target.address());
        var signedIn = new Rollbook(target.address()).resume(mira.rollbook().accessToken(), "");
        var checks = new ArrayList<Double>();
        for (var i = -1; i <= rounds; i++) {
            var without = ask(anonymous);
            var with = ask(signedIn);
            var check = with.microseconds() - without.microseconds();
            System.out.printf(
                    "without %.0f µs, %.0f/s   with %.0f µs, %.0f/s   check %.0f µs%n",
                    without.microseconds(),
                    without.perSecond(),
                    with.microseconds(),
                    with.perSecond(),
                    check);
            if (i > 0) {
                checks.add(check);
            }
        }
        System.out.printf("median of the checks %.0f µs%n", Latencies.median(checks));
        return 0;
    }

    private Cost ask(Rollbook rollbook) {
        try (var crowd = Crowd.of(callers, _ -> rollbook.get(ROUTE).orThrow())) {
            var before = processor.used();
            var done = crowd.done();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
            var times = crowd.done() - done;
            var used = processor.used().minus(before);
            return new Cost(microseconds(used) / times, times / (double) seconds);
        }
    }

    private static double microseconds(Duration duration) {
        return duration.toNanos() / THOUSAND;
    }
}
