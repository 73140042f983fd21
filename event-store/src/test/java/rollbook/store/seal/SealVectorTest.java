package rollbook.store.seal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// The published example, by which anyone can check a verifier of their own.
class SealVectorTest {
    private static final String LEAF =
            "4f13330247450d875c8d5a6d0442af5865955d277a3d38cec5001a6c4cbe2a68";
    private static final String CHAIN =
            "2e0b5e84a956eb350fa5317c55561790bd70d98f3b0d9f30cf83cbd81a2fd0c8";
    private static final Bytes BLIND =
            Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final StoredEvent EVENT =
            new StoredEvent(
                    "0190a1b2-0000-7000-8000-000000000001",
                    "session.DiceRolled",
                    "1",
                    Instant.parse("2026-11-22T10:00:00Z"),
                    Bytes.of("{\"a\":1}".getBytes(UTF_8)),
                    Bytes.of("{\"by\":\"x\"}".getBytes(UTF_8)));

    private final SealedEvent sealed =
            StoryOfSeals.sealed(SealChain.start("session-x"), EVENT, BLIND);

    @Test
    void the_leaf_is_the_published_one() {
        assertThat(sealed.leaf("session-x")).hasToString(LEAF);
    }

    @Test
    void the_chain_is_the_published_one() {
        assertThat(sealed.seal().chain()).hasToString(CHAIN);
    }

    @Test
    void an_event_is_sealed_before_it_is_stored_as_it_is_checked_afterwards() {
        var leaf =
                SealHash.leaf(
                        "session-x",
                        0,
                        BLIND.toArray(),
                        EVENT.eventId(),
                        EVENT.type(),
                        EVENT.revision(),
                        EVENT.time(),
                        EVENT.payload().toArray(),
                        EVENT.metadata().toArray());
        assertThat(Bytes.of(leaf)).hasToString(LEAF);
        assertThat(Bytes.of(SealHash.next(new byte[32], leaf))).hasToString(CHAIN);
    }
}
