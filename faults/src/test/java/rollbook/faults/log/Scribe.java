package rollbook.faults.log;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

import rollbook.events.TokenId;
import rollbook.events.session.TokenHidden;
import rollbook.store.EventLog;
import rollbook.store.append.GroupCommit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;

/// Writes to streams without an aggregate, some of them shared with the scribe of the same number
/// in other processes. Now and then it appends what can't be stored: an event with an id that is
/// taken, or at a time that PostgreSQL does not know.
final class Scribe extends Caller {
    private static final int SHARED_OF = 10;
    private static final int BAD_OF = 200;
    private static final Instant NEVER = Instant.parse("+300000-01-01T00:00:00Z");

    private final EventStore events;
    private final EventLog log;
    private final GroupCommit commit;
    private final Desk own;
    private final Desk shared;
    private final Random random;
    private String latestId = UUID.randomUUID().toString();

    Scribe(int process, int number, Writer.Parts parts, Random random) {
        super(process, number, random);
        this.events = parts.events();
        this.log = parts.log();
        this.commit = parts.commit();
        this.own = new Desk(new Lane("scribe-" + process + "-" + number));
        this.shared = new Desk(new Lane("scribe-" + number));
        this.random = random;
    }

    @Override
    long append(TokenId token) {
        var desk = random.nextInt(SHARED_OF) == 0 ? shared : own;
        desk.open();
        var id = UUID.randomUUID().toString();
        switch (random.nextInt(BAD_OF)) {
            case 0 -> desk.write(token, latestId, Instant.EPOCH);
            case 1 -> desk.write(token, id, NEVER);
            default -> desk.write(token, id, Instant.now().truncatedTo(ChronoUnit.MICROS));
        }
        latestId = id;
        return 0;
    }

    /// Where a stream is written, and which sequence is next in it if nobody else has written.
    private final class Desk {
        private final Lane lane;
        private long next = -1;

        private Desk(Lane lane) {
            this.lane = lane;
        }

        private String stream() {
            return lane.session(lane.generation()).toString();
        }

        /// Reads the stream again, unless what was written last has gone in.
        private void open() {
            while (next < 0 || next >= Lane.LENGTH) {
                if (next >= Lane.LENGTH) {
                    lane.leave(lane.generation());
                }
                renew();
                next = log.lastSequence(stream()).orElse(-1) + 1;
            }
        }

        private void renew() {
            try {
                commit.renew(stream());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void write(TokenId token, String id, Instant at) {
            var sequence = next;
            next = -1;
            var session = lane.session(lane.generation());
            var event = new TokenHidden(session, token, "" + sequence);
            events.publish(
                    new GenericDomainEventMessage<>(
                            "Scribe",
                            session.toString(),
                            sequence,
                            event,
                            MetaData.emptyInstance(),
                            id,
                            at));
            next = sequence + 1;
        }
    }
}
