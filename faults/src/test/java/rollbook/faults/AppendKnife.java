package rollbook.faults;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Cuts the line on which Rollbook commits, and no other, around the next append.
public final class AppendKnife {
    /// How that line introduces itself.
    private static final String COMMIT = "rollbook commit";

    /// Sixteen arrays, a seal and the event take more bytes, and nothing else on that line does.
    private static final int SHORTEST_APPEND = 400;

    private final AtomicBoolean question = new AtomicBoolean();
    private final AtomicReference<@Nullable Runnable> answer = new AtomicReference<>();

    /// The next append never reaches the server.
    public void loseQuestion() {
        question.set(true);
    }

    /// The next append does, and the line is cut when the server has answered.
    ///
    /// @param then what breaks with it
    public void loseAnswer(Runnable then) {
        answer.set(then);
    }

    public void loseAnswer() {
        loseAnswer(() -> {});
    }

    /// Whether what was ordered has happened.
    public boolean isDone() {
        return !question.get() && answer.get() == null;
    }

    /// For one line.
    public Knife knife() {
        return new Knife() {
            private volatile boolean commits;
            private volatile boolean appending;

            @Override
            public int asked(byte[] bytes, int length) {
                var text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                commits |= text.contains(COMMIT);
                appending = commits && length >= SHORTEST_APPEND;
                return appending && question.getAndSet(false) ? 0 : length;
            }

            @Override
            public int told(byte[] bytes, int length) {
                var then = appending ? answer.getAndSet(null) : null;
                if (then == null) {
                    return length;
                }
                then.run();
                return 0;
            }
        };
    }
}
