package rollbook.dice.fair;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// What ties a roll to the commitment of its epoch.
///
/// @param n the place in the lane, from 0 to 255
/// @param clientNonce what the player added, as 0 to 64 lower-case hex digits
/// @param key `null` as long as the roll is kept secret
/// @param siblings eight, from the leaf up; none as long as the roll is kept secret
public record Proof(
        int epoch, Lane lane, int n, String clientNonce, @Nullable Hash key, List<Hash> siblings) {
    private static final Pattern NONCE = Pattern.compile("(?:[0-9a-f]{2}){0,32}");

    /// @throws IllegalArgumentException if the nonce or `n` is none
    public Proof {
        requireNonce(clientNonce);
        if (n < 0 || n >= Epoch.ROLLS) throw new IllegalArgumentException("n goes from 0 to 255");
        siblings = List.copyOf(siblings);
    }

    /// The same place, without what would let others know the dice.
    public Proof withheld() {
        return new Proof(epoch, lane, n, clientNonce, null, List.of());
    }

    /// Whether a player may add that to a roll: up to 32 bytes in lower-case hex.
    public static boolean isNonce(String clientNonce) {
        return NONCE.matcher(clientNonce).matches();
    }

    static byte[] requireNonce(String clientNonce) {
        if (!isNonce(clientNonce)) {
            throw new IllegalArgumentException("a nonce has up to 32 bytes in lower-case hex");
        }
        return HexFormat.of().parseHex(clientNonce);
    }
}
