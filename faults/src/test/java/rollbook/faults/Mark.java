package rollbook.faults;

import java.util.UUID;

/// What an event carries so that the ledger knows who appended it: every attempt has one of its
/// own.
///
/// @param process counted from 1, a new one after each start
/// @param caller in that process
/// @param number of the caller's attempt, from 0
public record Mark(int process, int caller, int number) {
    public static Mark of(UUID id) {
        var who = id.getMostSignificantBits();
        return new Mark((int) (who >>> 32), (int) who, (int) id.getLeastSignificantBits());
    }

    public UUID id() {
        return new UUID(((long) process << 32) | caller, number);
    }
}
