package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static rollbook.query.rsocket.RawClient.authentication;
import static rollbook.query.rsocket.RawClient.entries;
import static rollbook.query.rsocket.RawClient.request;
import static rollbook.query.rsocket.RawClient.route;
import static rollbook.query.rsocket.RawClient.setup;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.rsocket.frame.MetadataPushFrameCodec;
import io.rsocket.metadata.WellKnownMimeType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import rollbook.edge.token.SignInEnd;
import rollbook.query.StreamSpec;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DoorIT extends StreamSpec {
    private static final int INVALID_SETUP = 0x001;
    private static final int CONNECTION_ERROR = 0x101;
    private static final int CONNECTION_CLOSE = 0x102;
    private static final int REJECTED = 0x202;
    private static final int APPLICATION_ERROR = 0x301;
    private static final int FOLLOWS = 0x80;
    private static final int ROUND = 90;
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_REQUESTS = 50_000;

    @Test
    void text_is_refused() {
        try (var client = new RawClient(port)) {
            assertThat(client.sendText("hello").awaitError(0)).isEqualTo(CONNECTION_ERROR);
            client.awaitClosed();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFrames")
    void a_broken_frame_ends_the_connection(ByteBuf frame) {
        try (var client = welcomed()) {
            assertThat(client.send(frame).awaitError(0)).isEqualTo(CONNECTION_ERROR);
            client.awaitClosed();
        }
    }

    static Stream<ByteBuf> brokenFrames() {
        var buffers = ByteBufAllocator.DEFAULT;
        var routing = WellKnownMimeType.MESSAGE_RSOCKET_ROUTING;
        return Stream.of(
                Unpooled.wrappedBuffer(new byte[3]),
                Unpooled.wrappedBuffer(new byte[66_000]),
                request(0, "auth.refresh", "{}"),
                request(2, "auth.refresh", "{}"),
                request(1, authentication("x"), "{}"),
                request(1, entries(routing, route("a"), route("a")), "{}"),
                request(1, Unpooled.wrappedBuffer(new byte[] {(byte) 0xFE, 0, 0, 9}), "{}"),
                request(1, Unpooled.wrappedBuffer(new byte[9_000]), "{}"),
                Unpooled.wrappedBuffer(new byte[] {0, 0, 0, 1, 0x28, 0}),
                Unpooled.wrappedBuffer(new byte[] {0, 0, 0, 1, 0x10, (byte) FOLLOWS}),
                Unpooled.wrappedBuffer(new byte[] {0, 0, 0, 1, 0x20, 0, 0, 0, 0, 0}),
                MetadataPushFrameCodec.encode(buffers, route("x")),
                mayBeIgnored(MetadataPushFrameCodec.encode(buffers, route("x"))));
    }

    @Test
    void parts_that_come_to_too_much_end_the_connection() {
        try (var client = welcomed()) {
            client.send(withFlag(request(1, "nowhere", "x".repeat(40_000)), FOLLOWS));
            var rest = Unpooled.wrappedBuffer(new byte[6], new byte[40_000]);
            client.send(rest.setInt(0, 1).setShort(4, 0x2800 | 0x20));
            assertThat(client.awaitError(0)).isEqualTo(CONNECTION_ERROR);
            client.awaitClosed();
        }
    }

    @Test
    void an_empty_part_ends_the_connection() {
        try (var client = welcomed()) {
            client.send(withFlag(request(1, "nowhere", "{}"), FOLLOWS));
            client.send(Unpooled.buffer().writeInt(1).writeShort(0x2800 | 0x20 | FOLLOWS));
            assertThat(client.awaitError(0)).isEqualTo(CONNECTION_ERROR);
            client.awaitClosed();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x2A, 0x3F})
    void a_frame_of_an_unknown_kind_is_passed_over_if_its_sender_allows(int kind) {
        try (var client = welcomed()) {
            client.send(mayBeIgnored(Unpooled.buffer().writeInt(1).writeShort(kind << 10)));
            client.send(request(1, "nowhere", "{}"));
            assertThat(client.awaitError(1)).isEqualTo(APPLICATION_ERROR);
        }
    }

    @Test
    void a_frame_of_a_megabyte_ends_the_connection() {
        try (var client = welcomed()) {
            assertThatThrownBy(
                            () -> {
                                client.send(Unpooled.wrappedBuffer(new byte[1_000_000]));
                                client.awaitClosed();
                                client.send(Unpooled.wrappedBuffer(new byte[6]));
                            })
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void a_stream_id_is_used_once() {
        try (var client = welcomed()) {
            client.send(request(1, "auth.refresh", "{}"));
            client.awaitError(1);
            client.send(request(1, "auth.refresh", "{}"));
            assertThat(client.awaitError(0)).isEqualTo(CONNECTION_ERROR);
        }
    }

    @Test
    void a_second_setup_is_refused() {
        try (var client = welcomed()) {
            client.send(setup(authentication(tokenOf(tomas))));
            assertThat(client.awaitError(0)).isEqualTo(INVALID_SETUP);
        }
        try (var client = welcomed()) {
            client.send(mayBeIgnored(setup(authentication(tokenOf(tomas)))));
            assertThat(client.awaitError(0)).isEqualTo(INVALID_SETUP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "sessions.x.live", "auth.refresh.x"})
    void an_unknown_route_gets_a_problem(String name) {
        try (var client = welcomed()) {
            client.send(request(1, name, "{}"));
            assertThat(client.awaitError(1)).isEqualTo(APPLICATION_ERROR);
            assertThat(client.awaitProblem(1)).contains("\"code\":\"route.not-found\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"other\":1}", "{\"accessToken\":1}"})
    void unreadable_data_get_a_problem(String data) {
        try (var client = welcomed()) {
            client.send(request(1, "auth.refresh", data));
            assertThat(client.awaitProblem(1)).contains("\"code\":\"request.invalid\"");
        }
    }

    @Test
    void too_many_requests_are_rejected() {
        try (var client = welcomed()) {
            var rounds = IntStream.iterate(1, id -> id + 2 * ROUND).limit(MOST_ROUNDS);
            assertThat(rounds.anyMatch(id -> isRejectedOneOf(client, id))).isTrue();
            assertThat(client.hasError(0)).isFalse();
        }
    }

    @Test
    void far_too_many_requests_end_the_connection() {
        try (var client = welcomed()) {
            var ids = IntStream.iterate(1, id -> id + 2).limit(MOST_REQUESTS);
            client.sendWhileOpen(ids.mapToObj(id -> request(id, "nowhere", "{}")));
            client.awaitClosed();
        }
    }

    @Test
    void a_sixth_connection_replaces_the_oldest() {
        try (var oldest = welcomed()) {
            oldest.send(request(1, "nowhere", "{}")).awaitError(1);
            var later = Stream.generate(this::welcomed).limit(5).toList();
            assertThat(oldest.awaitError(0)).isEqualTo(CONNECTION_CLOSE);
            later.forEach(RawClient::close);
        }
    }

    @Test
    void a_connection_goes_on_with_another_token_of_the_same_user() {
        try (var streams = connect(tomas)) {
            var fresh = Map.of("accessToken", tokenOf(tomas));
            var answer = streams.request("auth.refresh", fresh).block();
            assertThat(answer.path("expiresAt").asString()).endsWith("Z");
            var others = Map.of("accessToken", tokenOf(ines));
            assertThatThrownBy(() -> streams.request("auth.refresh", others).block())
                    .hasMessageContaining("auth.rejected");
        }
    }

    @Test
    void who_signs_out_is_shown_the_door() {
        try (var client = new RawClient(port)) {
            client.send(setup(authentication(tokenOf(tomas, "soon-gone"))));
            client.send(request(1, "nowhere", "{}")).awaitError(1);
            signIns.end("soon-gone", SignInEnd.SIGNED_OUT);
            assertThat(client.awaitError(0)).isEqualTo(CONNECTION_CLOSE);
            client.awaitClosed();
        }
    }

    @Test
    void a_page_of_another_origin_may_not_connect() throws Exception {
        assertThat(upgradeFrom("https://evil.example")).isEqualTo(403);
        assertThat(upgradeFrom("https://table.example")).isEqualTo(101);
        assertThat(upgradeFrom("http://127.0.0.1:" + port)).isEqualTo(101);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void that_a_page_was_refused_stands_in_the_security_log(CapturedOutput output) {
        assertThat(upgradeFrom("https://evil.example")).isEqualTo(403);
        assertThat(output.getOut())
                .contains("happening=origin-refused user=unknown why=a page wanted")
                .doesNotContain("evil.example");
    }

    @Test
    void only_a_websocket_is_let_in() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/rsocket"));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(426);
        }
    }

    /// Too few at once to end the connection, and the next only when all have their answer.
    private static boolean isRejectedOneOf(RawClient client, int firstId) {
        var ids = IntStream.iterate(firstId, id -> id + 2).limit(ROUND).boxed().toList();
        ids.forEach(id -> client.send(request(id, "nowhere", "{}")));
        return client.awaitErrors(ids).contains(REJECTED);
    }

    private int upgradeFrom(String origin) {
        var address = URI.create("ws://127.0.0.1:" + port + "/rsocket");
        try (var http = HttpClient.newHttpClient()) {
            http.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(address, new java.net.http.WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private RawClient welcomed() {
        return new RawClient(port).send(setup(authentication(tokenOf(tomas))));
    }

    private static ByteBuf mayBeIgnored(ByteBuf frame) {
        return frame.setByte(4, frame.getByte(4) | 0x02);
    }

    private static ByteBuf withFlag(ByteBuf frame, int flag) {
        return frame.setByte(5, frame.getByte(5) | flag);
    }
}
