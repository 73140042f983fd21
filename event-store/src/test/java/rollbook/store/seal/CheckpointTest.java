package rollbook.store.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.Signature;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class CheckpointTest {
    private static final CheckpointSigner SIGNER =
            CheckpointSigner.of("key-1", CheckpointSigner.generate());
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("session-x", 3, Bytes.zeros(), StoryOfSeals.TEN);
    private static final SignedCheckpoint SIGNED = SIGNER.sign(CHECKPOINT);

    @Test
    void what_is_signed_is_laid_out_as_published() {
        assertThat(Bytes.of(CHECKPOINT.signedBytes()))
                .hasToString(
                        hex("rollbook-log/v1/checkpoint")
                                + ("00000009" + hex("session-x"))
                                + "0000000000000003"
                                + "00".repeat(32)
                                + ("0000001b" + hex("2026-11-22T10:00:00.000000Z")));
    }

    @Test
    void the_signature_is_plain_ed25519_over_these_bytes() throws Exception {
        var pair = CheckpointSigner.generate();
        var signed = CheckpointSigner.of("key-2", pair).sign(CHECKPOINT);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(CHECKPOINT.signedBytes());
        assertThat(signature.verify(signed.signature().toArray())).isTrue();
    }

    @Test
    void the_published_key_verifies_the_signature() {
        assertThat(CheckpointKey.ofJwk(SIGNER.key().jwk()).signed(SIGNED)).isTrue();
    }

    @Test
    void the_published_key_has_the_members_of_an_okp_key() {
        assertThat(SIGNER.key().jwk())
                .containsEntry("kty", "OKP")
                .containsEntry("crv", "Ed25519")
                .containsEntry("kid", "key-1")
                .containsEntry("use", "checkpoint")
                .hasEntrySatisfying("x", x -> assertThat(x).hasSize(43))
                .hasSize(5);
    }

    /// The first test of RFC 8032, section 7.1, as RFC 8037 writes its key.
    @Test
    void a_published_key_is_read_as_rfc_8037_writes_it() {
        var x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        var jwk = Map.of("kty", "OKP", "crv", "Ed25519", "kid", "key-1", "x", x);
        assertThat(CheckpointKey.ofJwk(jwk).publicKey())
                .hasToString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @ParameterizedTest
    @MethodSource("bitsOfASignature")
    void a_signature_with_one_bit_flipped_is_none(int bit) {
        var bytes = SIGNED.signature().toArray();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        var flipped = new SignedCheckpoint(CHECKPOINT, "key-1", Bytes.of(bytes));
        assertThat(SIGNER.key().signed(flipped)).isFalse();
    }

    static IntStream bitsOfASignature() {
        return IntStream.range(0, 64 * 8);
    }

    @ParameterizedTest
    @MethodSource("otherCheckpoints")
    void a_signature_holds_for_no_other_checkpoint(Checkpoint other) {
        var moved = new SignedCheckpoint(other, "key-1", SIGNED.signature());
        assertThat(SIGNER.key().signed(moved)).isFalse();
    }

    static Stream<Checkpoint> otherCheckpoints() {
        var chain = "00".repeat(31) + "01";
        return Stream.of(
                new Checkpoint("session-y", 3, Bytes.zeros(), StoryOfSeals.TEN),
                new Checkpoint("session-x", 4, Bytes.zeros(), StoryOfSeals.TEN),
                new Checkpoint("session-x", 3, Bytes.ofHex(chain), StoryOfSeals.TEN),
                new Checkpoint("session-x", 3, Bytes.zeros(), StoryOfSeals.TEN.plusNanos(1_000)));
    }

    @Test
    void a_signature_of_another_key_under_the_same_id_is_none() {
        var impostor = CheckpointSigner.of("key-1", CheckpointSigner.generate());
        assertThat(SIGNER.key().signed(impostor.sign(CHECKPOINT))).isFalse();
    }

    @Test
    void a_signature_that_names_another_key_is_none() {
        var renamed = new SignedCheckpoint(CHECKPOINT, "key-2", SIGNED.signature());
        assertThat(SIGNER.key().signed(renamed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "ff"})
    void something_of_another_length_is_no_signature(String hex) {
        var odd = new SignedCheckpoint(CHECKPOINT, "key-1", Bytes.ofHex(hex));
        assertThat(SIGNER.key().signed(odd)).isFalse();
    }

    @Test
    void a_key_of_another_kind_is_refused() {
        var jwk = Map.of("kty", "EC", "crv", "P-256", "kid", "key-1", "x", "AA", "y", "AA");
        assertThatThrownBy(() -> CheckpointKey.ofJwk(jwk))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(String text) {
        return Bytes.of(text.getBytes(UTF_8)).toString();
    }
}
