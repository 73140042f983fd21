package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What ties a roll to the commitment of its epoch. Bytes are lower-case hex.
///
/// @param lane 17 bytes: the roller, then 00 for a roll that everyone sees, else 01
/// @param n the place in the lane, from 0 to 255
/// @param clientNonce what the roller added, 0 to 32 bytes
/// @param k the key of the place, 32 bytes; absent where it is kept from the reader
/// @param siblings eight of 32 bytes, from the leaf up; none where they are kept from the reader
public record RollProof(
        int epoch,
        String lane,
        int n,
        String clientNonce,
        @JsonInclude(Include.NON_NULL) @Nullable String k,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<String> siblings) {
    public RollProof {
        siblings = siblings == null ? List.of() : List.copyOf(siblings);
    }

    /// The same place, without what would let a reader know the dice.
    public RollProof withheld() {
        return new RollProof(epoch, lane, n, clientNonce, null, List.of());
    }
}
