package rollbook.command.dice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import rollbook.dice.Expression;
import rollbook.dice.fair.EpochSecret;
import rollbook.dice.fair.Hash;
import rollbook.dice.fair.Lane;
import rollbook.dice.fair.Proof;
import rollbook.edge.KeyWrap;
import rollbook.edge.Secrets;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.RollProof;

import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Dice of random secrets that are kept closed under the master key. What was opened stays at hand
/// for a while, as the trees of an epoch's lanes take a millisecond each to grow.
class SettledDice implements FairDice {
    private static final String LABEL = "rollbook/dice-epoch/v1";
    private static final int EPOCHS_AT_HAND = 1_000;

    private final KeyWrap wrap;
    private final Supplier<byte[]> random;
    private final Cache<String, EpochSecret> opened =
            Caffeine.newBuilder()
                    .maximumSize(EPOCHS_AT_HAND)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    SettledDice(Secrets secrets) {
        this(secrets, EpochSecret::fresh);
    }

    SettledDice(Secrets secrets, Supplier<byte[]> random) {
        this.wrap = new KeyWrap(secrets, LABEL);
        this.random = random;
    }

    @Override
    public Settled settle(SessionId session, int epoch, Collection<UserId> rollers) {
        var bytes = random.get();
        var closed = Base64.getEncoder().encodeToString(wrap.wrap(owner(session, epoch), bytes));
        var secret = new EpochSecret(session.value(), epoch, bytes);
        opened.put(closed, secret);
        var told = secret.epoch(rollers.stream().flatMap(SettledDice::lanes).toList());
        var lanes =
                told.lanes().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        lane -> lane.getKey().toString(),
                                        lane -> lane.getValue().toString()));
        return new Settled(told.commitment().toString(), lanes, closed);
    }

    @Override
    public Fell roll(Place place, String clientNonce, Expression expression) {
        var secret = opened.get(place.closedSecret(), closed -> open(place, closed));
        var lane = new Lane(place.roller().value(), place.secret());
        var rolled = secret.roll(lane, place.n(), clientNonce, expression);
        return new Fell(Fallen.fact(rolled.rolled()), fact(rolled.proof()));
    }

    private EpochSecret open(Place place, String closed) {
        var owner = owner(place.session(), place.epoch());
        var secret = wrap.unwrap(owner, Base64.getDecoder().decode(closed));
        return new EpochSecret(place.session().value(), place.epoch(), secret);
    }

    private static String owner(SessionId session, int epoch) {
        return session + "/" + epoch;
    }

    private static Stream<Lane> lanes(UserId roller) {
        return Stream.of(Lane.open(roller.value()), Lane.secret(roller.value()));
    }

    private static RollProof fact(Proof proof) {
        var key = proof.key();
        return new RollProof(
                proof.epoch(),
                proof.lane().toString(),
                proof.n(),
                proof.clientNonce(),
                key == null ? null : key.toString(),
                proof.siblings().stream().map(Hash::toString).toList());
    }
}
