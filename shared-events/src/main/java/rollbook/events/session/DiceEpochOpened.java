package rollbook.events.session;

import rollbook.events.SessionId;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The dice of the rolls to come were settled, and everyone was told what binds them. Bytes are
/// lower-case hex.
///
/// @param epoch counts from 1 through the whole session
/// @param commitment 32 bytes: the hash of the lanes and their roots
/// @param lanes each lane, 17 bytes, with its root, 32 bytes
/// @param closedSecret base64 of what all dice of the epoch follow from, encrypted so that only
///   this installation can open it; nobody is ever told
public record DiceEpochOpened(
        SessionId sessionId,
        int epoch,
        EpochCause cause,
        String commitment,
        Map<String, String> lanes,
        String closedSecret)
        implements GameSessionEvent {
    public DiceEpochOpened {
        lanes = Collections.unmodifiableMap(new TreeMap<>(lanes));
    }
}
