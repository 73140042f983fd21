package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Many things are said at once while something breaks, each under a key of its own, and what was
/// answered is remembered.
final class Talk implements AutoCloseable {
    private static final int VOICES = 8;

    /// Nothing was written: the log is away, or others waited for it for too long before it was
    /// one's turn.
    private static final List<String> REFUSALS =
            List.of("503 unavailable", "409 command.contended");

    private static final List<String> ANSWERS =
            Stream.concat(
                            Stream.of("accepted", "503 outcome-unknown", "no answer"),
                            REFUSALS.stream())
                    .toList();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final House house;
    private final ExecutorService voices = Executors.newVirtualThreadPerTaskExecutor();

    /// Text, which is the key too, and the status and code of the answer.
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private volatile boolean over;

    Talk(House house) {
        this.house = house;
        for (var i = 0; i < VOICES; i++) {
            voices.submit(this::talk);
        }
    }

    private void talk() {
        while (!over) {
            var text = UUID.randomUUID().toString();
            answers.put(text, answered(text));
        }
    }

    private String answered(String text) {
        try {
            var answer = house.says(text, text);
            return answer.isAccepted() ? "accepted" : answer.status() + " " + answer.code();
        } catch (RuntimeException _) {
            return "no answer";
        }
    }

    /// Returns when so many more were accepted, so it heals by itself.
    Talk goesOn(int more) {
        var before = accepted().size();
        await().atMost(PATIENCE).until(() -> accepted().size() >= before + more);
        return this;
    }

    /// Returns when somebody hears that something is broken.
    void falters() {
        await().atMost(PATIENCE)
                .until(() -> !answers.values().stream().allMatch("accepted"::equals));
    }

    /// Nothing more is said from now on.
    void end() {
        over = true;
        voices.close();
    }

    List<String> accepted() {
        return texts("accepted").toList();
    }

    private Stream<String> texts(String answer) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(answer))
                .map(Map.Entry::getKey);
    }

    /// Once all is well again: what was accepted is there once, what was refused is not, whatever
    /// else was answered is one of the answers for an outage, and sent again under its key it is
    /// there once as well.
    void isKept() {
        end();
        assertThat(answers.values()).isSubsetOf(ANSWERS);
        onceEach(house.said(), accepted());
        noneOf(house.said(), refused());
        var failed = new ArrayList<>(answers.keySet());
        failed.removeAll(accepted());
        failed.forEach(text -> house.says(text, text).orThrow());
        onceEach(house.said(), List.copyOf(answers.keySet()));
    }

    static void onceEach(List<String> said, List<String> texts) {
        assertThat(said).doesNotHaveDuplicates();
        assertThat(said).containsAll(texts);
    }

    static void noneOf(List<String> said, List<String> texts) {
        assertThat(said).noneMatch(Set.copyOf(texts)::contains);
    }

    private List<String> refused() {
        return REFUSALS.stream().flatMap(this::texts).toList();
    }

    @Override
    public String toString() {
        return ANSWERS.stream()
                .map(answer -> texts(answer).count() + " " + answer)
                .toList()
                .toString();
    }

    @Override
    public void close() {
        over = true;
        voices.close();
    }
}
