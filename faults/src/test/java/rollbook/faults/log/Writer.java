package rollbook.faults.log;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.BeanFactory;

import rollbook.faults.Line;
import rollbook.store.CommandDispatcher;
import rollbook.store.EventLog;
import rollbook.store.append.GroupCommit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A process that appends with many callers until its input ends.
final class Writer {
    private static final int SCRIBES = 8;
    private static final int PLAYERS = 24;
    private static final int OWN_BOARDS = 6;
    private static final int SHARED_BOARDS = 3;

    /// What callers append with, and where they meet.
    record Parts(
            CommandDispatcher commands,
            EventStore events,
            EventLog log,
            GroupCommit commit,
            List<Lane> own,
            List<Lane> shared) {
        static Parts of(BeanFactory beans, int process) {
            return new Parts(
                    beans.getBean(CommandDispatcher.class),
                    beans.getBean(EventStore.class),
                    beans.getBean(EventLog.class),
                    beans.getBean(GroupCommit.class),
                    lanes("board-" + process + "-", OWN_BOARDS),
                    lanes("board-", SHARED_BOARDS));
        }

        private static List<Lane> lanes(String name, int count) {
            return IntStream.range(0, count).mapToObj(i -> new Lane(name + i)).toList();
        }
    }

    private Writer() {}

    /// @param arguments number of this process, seed of the soak, most milliseconds between appends
    static void main(String... arguments) throws IOException {
        var process = Integer.parseInt(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var pace = Integer.parseInt(arguments[2]);
        var voice = new Voice(System.out);
        var goOn = new AtomicBoolean(true);
        try (var context = Node.start(Line.ofEnvironment());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = Parts.of(context, process);
            voice.ready();
            callers(process, seed, parts)
                    .forEach(caller -> threads.submit(() -> caller.run(voice, pace, goOn::get)));
            System.in.transferTo(OutputStream.nullOutputStream());
            goOn.set(false);
        }
    }

    private static Stream<Caller> callers(int process, long seed, Parts parts) {
        return IntStream.range(0, SCRIBES + PLAYERS)
                .mapToObj(
                        number -> {
                            var random = new Random(seed + 1_000L * process + number);
                            return number < SCRIBES
                                    ? new Scribe(process, number, parts, random)
                                    : new Player(process, number, parts, random);
                        });
    }
}
