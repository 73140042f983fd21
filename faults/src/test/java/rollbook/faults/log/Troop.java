package rollbook.faults.log;

import static org.awaitility.Awaitility.await;

import rollbook.faults.Child;
import rollbook.faults.Knife;
import rollbook.faults.Line;
import rollbook.faults.Proxy;
import rollbook.faults.Server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One process of the soak, started again whenever it is killed, always through the same proxy.
final class Troop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Class<?> program;
    private final Path errors;
    private final Line line;
    private final Proxy proxy;
    private Child child;

    Troop(Class<?> program, Path errors, Server server, Supplier<Knife> knives) {
        this.program = program;
        this.errors = errors;
        this.proxy = Proxy.before(server.port(), knives);
        var direct = server.direct();
        this.line = new Line(proxy.url(direct.url()), direct.username(), direct.password());
    }

    /// Returns when it is at work.
    ///
    /// @param said hears all that it says from then on
    void start(List<String> arguments, Consumer<String> said) {
        var ready = new AtomicBoolean();
        Consumer<String> hear =
                word -> {
                    if (word.equals(Voice.READY)) {
                        ready.set(true);
                    } else {
                        said.accept(word);
                    }
                };
        do {
            child = Child.start(program, errors, line.environment(), arguments, hear);
            await().atMost(PATIENCE).until(() -> ready.get() || !child.isAlive());
            // its line may be cut while it starts, and then it does not
        } while (!ready.get());
    }

    void kill() {
        child.kill();
    }

    /// Whether it is still there; nobody but the soak may end it.
    boolean isAlive() {
        return child.isAlive();
    }

    void cut() {
        proxy.cutAll();
    }

    int cuts() {
        return proxy.cuts();
    }

    int finish() {
        return child.finish();
    }

    @Override
    public void close() {
        child.close();
        proxy.close();
    }
}
