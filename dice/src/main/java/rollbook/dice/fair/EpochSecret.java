package rollbook.dice.fair;

import rollbook.dice.Expression;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The 32 bytes from which all rolls of an epoch follow. They never leave whoever rolls; what is
/// shown of them is a commitment beforehand and the key of one place with each roll.
public final class EpochSecret {
    /// How many bytes a secret has.
    public static final int LENGTH = 32;

    private final UUID session;
    private final int epoch;
    private final byte[] secret;
    private final Map<Lane, MerkleTree> trees = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException if the secret has not 32 bytes
    public EpochSecret(UUID session, int epoch, byte[] secret) {
        if (secret.length != LENGTH) throw new IllegalArgumentException("a secret has 32 bytes");
        this.session = session;
        this.epoch = epoch;
        this.secret = secret.clone();
    }

    /// Bytes for a new secret, which nobody can foresee.
    public static byte[] fresh() {
        var secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// What to publish before the first roll in one of these lanes.
    public Epoch epoch(Collection<Lane> lanes) {
        var roots =
                lanes.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), lane -> tree(lane).root()));
        return new Epoch(session, epoch, roots);
    }

    /// Rolls at the `n`th place of a lane; again and again the same.
    ///
    /// @param clientNonce up to 32 bytes in lower-case hex; empty if the player added none
    /// @throws IllegalArgumentException if there is no such place, or the nonce is none
    public FairRoll roll(Lane lane, int n, String clientNonce, Expression expression) {
        var place = new Place(session, epoch, lane, n);
        var key = place.key(secret);
        var nonce = Proof.requireNonce(clientNonce);
        var rolled = expression.roll(new FairFaces(place, key, nonce, expression.text()));
        var siblings = tree(lane).siblings(n);
        return new FairRoll(rolled, new Proof(epoch, lane, n, clientNonce, key, siblings));
    }

    private MerkleTree tree(Lane lane) {
        return trees.computeIfAbsent(lane, this::grow);
    }

    private MerkleTree grow(Lane lane) {
        return new MerkleTree(
                IntStream.range(0, Epoch.ROLLS)
                        .mapToObj(n -> new Place(session, epoch, lane, n))
                        .map(place -> place.leaf(place.key(secret)))
                        .toList());
    }
}
