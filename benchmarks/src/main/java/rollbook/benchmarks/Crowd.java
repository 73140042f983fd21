package rollbook.benchmarks;

import rollbook.client.Address;
import rollbook.client.Rollbook;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Many who do one thing again and again, each as soon as the last time was answered.
final class Crowd implements AutoCloseable {
    private static final String PASSWORD = "measure twice, cut once";

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final LongAdder done = new LongAdder();
    private final ExecutorService members = Executors.newVirtualThreadPerTaskExecutor();

    private Crowd() {}

    /// @param deed is told which of them does it
    static Crowd of(int size, IntConsumer deed) {
        var crowd = new Crowd();
        for (var i = 0; i < size; i++) {
            var member = i;
            crowd.members.execute(() -> crowd.repeat(deed, member));
        }
        return crowd;
    }

    /// All with an account of their own who sign in without end; all hashes fit the queue.
    static Crowd signingIn(Address address, int size, String tag) {
        var accounts = IntStream.range(0, size).mapToObj(i -> account(address, i, tag)).toList();
        return of(size, member -> signIn(address, accounts, member));
    }

    private static String account(Address address, int number, String tag) {
        var email = "crowd" + number + "." + tag + "@example.org";
        new Rollbook(address).signUp(email, "Somebody", PASSWORD).orThrow();
        return email;
    }

    private static void signIn(Address address, List<String> accounts, int member) {
        new Rollbook(address).signIn(accounts.get(member), PASSWORD);
    }

    private void repeat(IntConsumer deed, int member) {
        while (open.get()) {
            deed.accept(member);
            done.increment();
        }
    }

    /// How often it was done so far, by all of them.
    long done() {
        return done.sum();
    }

    @Override
    public void close() {
        open.set(false);
        members.close();
    }
}
