package rollbook.store.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

class ContentTest {
    private static final String STREAM = "session-0190a1b2-0000-7000-8000-000000000001";
    private static final String MOVED =
            """
            {"sessionId":"session-0190a1b2-0000-7000-8000-000000000001",\
            "tokenId":"token-0190a1b2-0000-7000-8000-000000000002",\
            "from":{"x":3.5,"y":7},"to":{"x":4.5,"y":7},"path":[],"revision":"xJ3kd0"}\
            """;
    private static final String TRAIL =
            """
            {"by":"user-0190a1b2-0000-7000-8000-000000000003","command":"MoveToken",\
            "action":"0190a1b2-0000-7000-8000-000000000004"}\
            """;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 1_000, 100_000})
    void what_was_packed_is_unpacked(int length) {
        var noise = new byte[length];
        new Random(length).nextBytes(noise);
        var unpacked =
                Content.unpack(new Content(noise, TRAIL.getBytes(UTF_8)).pack(STREAM), STREAM);
        assertThat(unpacked.payload()).isEqualTo(noise);
        assertThat(unpacked.metadata()).isEqualTo(TRAIL.getBytes(UTF_8));
    }

    @Test
    void a_move_takes_less_than_half_the_room() {
        var packed = new Content(MOVED.getBytes(UTF_8), TRAIL.getBytes(UTF_8)).pack(STREAM);
        assertThat(packed.length).isLessThan((MOVED.length() + TRAIL.length()) / 2 - 30);
    }

    @Test
    void noise_is_never_made_longer_than_its_frame() {
        var noise = new byte[1_000];
        new Random(1).nextBytes(noise);
        assertThat(new Content(noise, new byte[0]).pack(STREAM)).hasSize(1 + Integer.BYTES + 1_000);
    }

    @Test
    void content_that_was_cut_is_refused() {
        var packed = new Content(MOVED.getBytes(UTF_8), TRAIL.getBytes(UTF_8)).pack(STREAM);
        for (var length = 0; length < packed.length; length++) {
            var cut = Arrays.copyOf(packed, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Content.unpack(cut, STREAM));
        }
    }

    @Test
    void content_with_something_behind_it_is_refused() {
        var packed = new Content(MOVED.getBytes(UTF_8), TRAIL.getBytes(UTF_8)).pack(STREAM);
        var longer = Arrays.copyOf(packed, packed.length + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Content.unpack(longer, STREAM));
    }

    @Test
    void an_unknown_form_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.unpack(new byte[] {2, 0, 0, 0, 0}, STREAM))
                .withMessage("unknown form of content: 2");
    }

    @Test
    void the_first_dictionary_never_changes() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(Dictionary.first());
        assertThat(HexFormat.of().formatHex(hash))
                .as("what was packed with it could never be read again")
                .isEqualTo("0c26dd6aabfde0e8261839c5d3658f47cf39b3aeff548235f29d6d7324bc90bc");
    }
}
