package rollbook.dice.fair;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What is fixed before the first roll of an epoch: the root of each lane.
///
/// @param number counted through the whole session, from 1
public record Epoch(UUID session, int number, SortedMap<Lane, Hash> lanes) {
    /// How many rolls a lane has in an epoch, numbered from 0.
    public static final int ROLLS = 256;

    public Epoch {
        lanes = Collections.unmodifiableSortedMap(new TreeMap<>(lanes));
    }

    public Epoch(UUID session, int number, Map<Lane, Hash> lanes) {
        this(session, number, new TreeMap<>(lanes));
    }

    /// What is told to everyone at once, and binds every roll to come.
    public Hash commitment() {
        var message = new Message().text("rollbook-dice/v1/epoch").uuid(session).u32(number);
        message.u32(lanes.size());
        lanes.forEach((lane, root) -> message.raw(lane.bytes()).hash(root));
        return message.sha256();
    }
}
