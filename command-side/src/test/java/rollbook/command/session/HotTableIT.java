package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.PostMessage;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.edge.CommandRejected;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.RollVisibility;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sixteen write to one session at once. `-Drollbook.test.commands=1000` makes it a long night.
class HotTableIT extends TableSpec {
    private static final int WRITERS = 16;
    private static final int COMMANDS = Integer.getInteger("rollbook.test.commands", 40);

    @Autowired private Commands commands;

    @Test
    void everybody_is_served_and_every_message_is_there_once() throws InterruptedException {
        var before = happened().size();
        together(IntStream.range(0, WRITERS).mapToObj(this::talker).toList());
        assertThat(texts()).containsExactlyInAnyOrderElementsOf(said().toList());
        assertThat(happened()).hasSize(before + WRITERS * COMMANDS);
    }

    @Test
    void each_is_heard_in_the_order_of_speaking() throws InterruptedException {
        together(IntStream.range(0, WRITERS).mapToObj(this::talker).toList());
        IntStream.range(0, WRITERS)
                .forEach(writer -> assertThat(texts()).containsSubsequence(said(writer).toList()));
    }

    @Test
    void what_is_refused_among_them_leaves_nothing() throws InterruptedException {
        var refused = IntStream.range(0, WRITERS).mapToObj(this::cheat);
        var spoken = IntStream.range(0, WRITERS).mapToObj(this::talker);
        var before = happened().size();
        together(Stream.concat(refused, spoken).toList());
        assertThat(happened()).hasSize(before + WRITERS * COMMANDS);
    }

    private Callable<Void> talker(int writer) {
        return () -> {
            said(writer).forEach(text -> commands.send(says(text), mira.id()));
            return null;
        };
    }

    private Callable<Void> cheat(int writer) {
        return () -> {
            for (var i = 0; i < COMMANDS; i++) {
                assertThatThrownBy(() -> commands.send(rolls("999999d999999"), mira.id()))
                        .isInstanceOf(CommandRejected.class);
            }
            return null;
        };
    }

    private PostMessage says(String text) {
        var id = new MessageId(UUID.randomUUID());
        return new PostMessage(session(), mira.id(), id, MessageKind.OUT_OF_CHARACTER, text);
    }

    private RollDice rolls(String expression) {
        var id = new RollId(UUID.randomUUID());
        return new RollDice(
                session(),
                mira.id(),
                id,
                expression,
                RollVisibility.PUBLIC,
                List.of(),
                null,
                null,
                "",
                null);
    }

    private SessionId session() {
        return SessionId.of(table.substring("/api/sessions/".length()));
    }

    private static Stream<String> said() {
        return IntStream.range(0, WRITERS).boxed().flatMap(HotTableIT::said);
    }

    private static Stream<String> said(int writer) {
        return IntStream.range(0, COMMANDS).mapToObj(i -> "writer " + writer + " says " + i);
    }

    private List<String> texts() {
        return happened().stream()
                .filter(MessagePosted.class::isInstance)
                .map(posted -> ((MessagePosted) posted).text())
                .toList();
    }

    private static void together(List<Callable<Void>> writers) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(writers))
                    .extracting(Future::state)
                    .containsOnly(Future.State.SUCCESS);
        }
    }
}
