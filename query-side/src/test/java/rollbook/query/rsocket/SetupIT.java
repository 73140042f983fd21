package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.query.rsocket.RawClient.authentication;
import static rollbook.query.rsocket.RawClient.bearer;
import static rollbook.query.rsocket.RawClient.entries;
import static rollbook.query.rsocket.RawClient.request;
import static rollbook.query.rsocket.RawClient.setup;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.rsocket.frame.ResumeFrameCodec;
import io.rsocket.metadata.WellKnownMimeType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.edge.token.SignInEnd;
import rollbook.query.StreamSpec;

import java.util.stream.Stream;

class SetupIT extends StreamSpec {
    private static final int INVALID_SETUP = 0x001;
    private static final int UNSUPPORTED_SETUP = 0x002;
    private static final int REJECTED_SETUP = 0x003;
    private static final int REJECTED_RESUME = 0x004;
    private static final int CONNECTION_ERROR = 0x101;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a.b.c",
                "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0Iiwia2lkIjoieCJ9.eyJzdWIiOiJ4In0.",
            })
    void a_token_that_is_none_is_rejected(String token) {
        refuses(setup(authentication(token)), REJECTED_SETUP);
    }

    @Test
    void a_setup_without_a_token_is_rejected() {
        refuses(setup(Unpooled.EMPTY_BUFFER), REJECTED_SETUP);
    }

    @Test
    void a_token_of_a_sign_in_that_ended_is_rejected() {
        var token = tokenOf(tomas, "gone");
        signIns.end("gone", SignInEnd.SIGNED_OUT);
        refuses(setup(authentication(token)), REJECTED_SETUP);
    }

    @Test
    void a_token_under_another_signature_is_rejected() {
        var parts = tokenOf(tomas).split("\\.");
        var other = tokenOf(ines).split("\\.");
        refuses(setup(authentication(parts[0] + "." + parts[1] + "." + other[2])), REJECTED_SETUP);
    }

    @ParameterizedTest
    @MethodSource("unwelcomeSetups")
    void a_setup_with_other_types_or_times_is_rejected(ByteBuf frame) {
        refuses(frame, REJECTED_SETUP);
    }

    static Stream<ByteBuf> unwelcomeSetups() {
        var metadata = SetupRules.METADATA_TYPE;
        var json = SetupRules.DATA_TYPE;
        return Stream.of(
                setup(20_000, 90_000, json, json, authentication("x")),
                setup(20_000, 90_000, metadata, "application/cbor", authentication("x")),
                setup(4_999, 90_000, metadata, json, authentication("x")),
                setup(60_001, 90_000, metadata, json, authentication("x")),
                setup(20_000, 9_999, metadata, json, authentication("x")),
                setup(20_000, 300_001, metadata, json, authentication("x")));
    }

    @Test
    void a_first_frame_that_is_no_setup_is_refused() {
        refuses(request(1, "auth.refresh", "{}"), INVALID_SETUP);
    }

    @Test
    void a_setup_that_is_cut_off_is_refused() {
        refuses(setup(authentication("x")).slice(0, 30), INVALID_SETUP);
    }

    @Test
    void resume_is_refused() {
        var resume =
                ResumeFrameCodec.encode(
                        ByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(new byte[] {1}), 0, 0);
        refuses(resume, REJECTED_RESUME);
        refuses(withFlag(setup(authentication("x")), 0x80), UNSUPPORTED_SETUP);
    }

    @Test
    void lease_is_refused() {
        refuses(withFlag(setup(authentication("x")), 0x40), INVALID_SETUP);
    }

    @Test
    void another_version_is_refused() {
        refuses(setup(authentication("x")).setInt(6, 0x0002_0000), UNSUPPORTED_SETUP);
    }

    @Test
    void two_tokens_in_setup_are_refused() {
        var type = WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION;
        refuses(setup(entries(type, bearer("a"), bearer("b"))), CONNECTION_ERROR);
    }

    private void refuses(ByteBuf first, int code) {
        try (var client = new RawClient(port)) {
            assertThat(client.send(first).awaitError(0)).isEqualTo(code);
            client.awaitClosed();
        }
    }

    private static ByteBuf withFlag(ByteBuf frame, int flag) {
        return frame.setByte(5, frame.getByte(5) | flag);
    }
}
