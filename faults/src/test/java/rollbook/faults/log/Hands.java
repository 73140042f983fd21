package rollbook.faults.log;

import org.springframework.beans.factory.BeanFactory;

import rollbook.events.TokenId;
import rollbook.events.session.TokenHidden;
import rollbook.faults.Ledger;
import rollbook.faults.Mark;
import rollbook.faults.Outcome;
import rollbook.store.CommandDispatcher;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Many hands at one table: each does something as often as it was told, and once more for every
/// time that somebody was faster.
final class Hands {
    private final Lane table = new Lane("table");
    private final Ledger ledger = new Ledger();
    private final List<? extends BeanFactory> nodes;

    /// @param nodes that the hands are dealt to
    Hands(List<? extends BeanFactory> nodes) {
        this.nodes = nodes;
    }

    /// Returns when all have done.
    void play(int hands, int times) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var playing =
                    IntStream.range(0, hands)
                            .<Future<?>>mapToObj(hand -> threads.submit(() -> play(hand, times, 0)))
                            .toList();
            for (var hand : playing) {
                hand.get();
            }
        }
    }

    private void play(int hand, int left, int attempt) {
        var commands = nodes.get(hand % nodes.size()).getBean(CommandDispatcher.class);
        while (left > 0) {
            var mark = new Mark(hand % nodes.size(), hand, attempt++);
            var hide = new Board.Hide(table.session(0), new TokenId(mark.id()));
            left -= said(mark, commands, hide) == Outcome.ACKNOWLEDGED ? 1 : 0;
        }
    }

    private Outcome said(Mark mark, CommandDispatcher commands, Board.Hide hide) {
        try {
            var done = commands.dispatch(hide, Map.of("by", "hand"));
            ledger.said(mark, Outcome.ACKNOWLEDGED, done.position());
            return Outcome.ACKNOWLEDGED;
        } catch (RuntimeException failure) {
            var outcome = Caller.outcome(failure);
            ledger.said(mark, outcome, 0);
            return outcome;
        }
    }

    int count(Outcome outcome) {
        return ledger.count(outcome);
    }

    /// What is wrong with the log, held against what the hands were told.
    List<String> complaints() {
        told().forEach(event -> ledger.found(mark(event), event.position()));
        return ledger.complaints();
    }

    /// The places of the events in their stream.
    List<Long> sequences() {
        return told().stream().map(RecordedEvent::sequence).toList();
    }

    /// How many events there were, each time that one was decided.
    List<Long> decidedOn() {
        return told().stream()
                .map(event -> Long.valueOf(((TokenHidden) event.event()).revision()))
                .toList();
    }

    private List<RecordedEvent> told() {
        try (var events =
                nodes.getFirst().getBean(EventLog.class).stream(table.session(0).toString(), 0)) {
            return events.toList();
        }
    }

    private static Mark mark(RecordedEvent event) {
        return Mark.of(((TokenHidden) event.event()).tokenId().value());
    }
}
