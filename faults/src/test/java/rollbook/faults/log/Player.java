package rollbook.faults.log;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.store.CommandDispatcher;
import rollbook.store.EventLog;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Sends commands to aggregates, most of them to those of this process, which others of it use too,
/// and some to those that all processes share.
final class Player extends Caller {
    private static final int SHARED_OF = 20;

    private final CommandDispatcher commands;
    private final EventLog log;
    private final List<Lane> own;
    private final List<Lane> shared;
    private final Random random;

    Player(int process, int number, Writer.Parts parts, Random random) {
        super(process, number, random);
        this.commands = parts.commands();
        this.log = parts.log();
        this.own = parts.own();
        this.shared = parts.shared();
        this.random = random;
    }

    @Override
    long append(TokenId token) {
        var lanes = random.nextInt(SHARED_OF) == 0 ? shared : own;
        var lane = lanes.get(random.nextInt(lanes.size()));
        var generation = generation(lane, lanes == shared);
        var done =
                commands.dispatch(
                        new Board.Hide(lane.session(generation), token), Map.of("by", "soak"));
        if (((Integer) done.result()) >= Lane.LENGTH) {
            lane.leave(generation);
        }
        return done.position();
    }

    /// Others may have filled it long ago.
    private int generation(Lane lane, boolean isShared) {
        var generation = lane.generation();
        while (isShared && isFull(lane.session(generation))) {
            lane.leave(generation);
            generation = lane.generation();
        }
        return generation;
    }

    private boolean isFull(SessionId session) {
        return log.lastSequence(session.toString()).orElse(-1) >= Lane.LENGTH - 1;
    }
}
