package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.SessionCreated;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;

import java.util.List;
import java.util.stream.Stream;

/// The rolls of a session as they are on record, for the rare moments when one is shown: a table
/// does not carry them along.
@Component
class RollsOnRecord {
    private final EventLog log;

    RollsOnRecord(EventLog log) {
        this.log = log;
    }

    @Nullable DiceRolled find(SessionId session, RollId roll) {
        try (var events = events(session)) {
            return rolls(events)
                    .filter(rolled -> rolled.rollId().equals(roll))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// Those that game masters keep, at a table that shows them when its chapters end; else none.
    List<DiceRolled> toShowAtTheEnd(SessionId session) {
        try (var events = events(session)) {
            return rolls(events.takeWhile(recorded -> !isClosedTable(recorded)))
                    .filter(rolled -> KeptRoll.of(rolled).isForGameMasters())
                    .toList();
        }
    }

    private Stream<RecordedEvent> events(SessionId session) {
        return log.stream(session.toString(), 0);
    }

    private static Stream<DiceRolled> rolls(Stream<RecordedEvent> events) {
        return events.map(RecordedEvent::event)
                .filter(DiceRolled.class::isInstance)
                .map(DiceRolled.class::cast);
    }

    private static boolean isClosedTable(RecordedEvent recorded) {
        return recorded.event() instanceof SessionCreated created
                && !created.settings().revealAtChapterEnd();
    }
}
