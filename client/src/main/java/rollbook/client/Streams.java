package rollbook.client;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.frame.decoder.PayloadDecoder;
import io.rsocket.metadata.AuthMetadataCodec;
import io.rsocket.metadata.CompositeMetadataCodec;
import io.rsocket.metadata.TaggingMetadataCodec;
import io.rsocket.metadata.WellKnownMimeType;
import io.rsocket.transport.netty.client.WebsocketClientTransport;
import io.rsocket.util.DefaultPayload;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One RSocket connection to Rollbook over a WebSocket.
public final class Streams implements AutoCloseable {
    private static final int FRAGMENT = 64 * 1024;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofSeconds(90);

    private final RSocket socket;

    private Streams(RSocket socket) {
        this.socket = socket;
    }

    /// Connects as whoever that access token belongs to.
    public static Streams connect(Address address, String accessToken) {
        var transport = WebsocketClientTransport.create(address.streams());
        var socket =
                RSocketConnector.create()
                        .metadataMimeType(
                                WellKnownMimeType.MESSAGE_RSOCKET_COMPOSITE_METADATA.getString())
                        .dataMimeType(WellKnownMimeType.APPLICATION_JSON.getString())
                        .keepAlive(KEEP_ALIVE, LIFETIME)
                        .fragment(FRAGMENT)
                        .payloadDecoder(PayloadDecoder.DEFAULT)
                        .setupPayload(Mono.fromSupplier(() -> setup(accessToken)))
                        .connect(transport)
                        .block(LIFETIME);
        if (socket == null) {
            throw new IllegalStateException("no connection to " + address.streams());
        }
        return new Streams(socket);
    }

    /// Frames of a table as it is played: a snapshot and what follows, or with a cursor exactly
    /// what came after it.
    public Flux<JsonNode> live(String sessionId, @Nullable String cursor) {
        return stream(
                "sessions." + sessionId + ".live",
                cursor == null ? Map.of() : Map.of("cursor", cursor));
    }

    /// Frames of a table as it was played.
    ///
    /// @param request any of `from`, `to`, `speed`, `kinds`
    public Flux<JsonNode> replay(String sessionId, Map<String, ?> request) {
        return stream("sessions." + sessionId + ".replay", request);
    }

    /// Any request-stream route.
    public Flux<JsonNode> stream(String route, Map<String, ?> request) {
        return socket.requestStream(payload(route, request)).map(Streams::read);
    }

    /// Any request-response route.
    public Mono<JsonNode> request(String route, Map<String, ?> request) {
        return socket.requestResponse(payload(route, request)).map(Streams::read);
    }

    /// Tells the table something that is not kept, for instance a drag.
    public Mono<Void> signal(String sessionId, Map<String, ?> signal) {
        return socket.fireAndForget(payload("sessions." + sessionId + ".signal", signal));
    }

    public boolean isOpen() {
        return !socket.isDisposed();
    }

    /// Ends when the connection has ended, for whatever reason.
    public Mono<Void> onClose() {
        return socket.onClose();
    }

    @Override
    public void close() {
        socket.dispose();
    }

    private static JsonNode read(Payload payload) {
        try {
            return Rollbook.JSON.readTree(payload.getDataUtf8());
        } finally {
            payload.release();
        }
    }

    private static Payload payload(String route, Map<String, ?> request) {
        var allocator = ByteBufAllocator.DEFAULT;
        var metadata = allocator.compositeBuffer();
        CompositeMetadataCodec.encodeAndAddMetadata(
                metadata,
                allocator,
                WellKnownMimeType.MESSAGE_RSOCKET_ROUTING,
                TaggingMetadataCodec.createTaggingContent(allocator, List.of(route)));
        var data = Unpooled.wrappedBuffer(Rollbook.JSON.writeValueAsBytes(request));
        return DefaultPayload.create(data, metadata);
    }

    private static Payload setup(String accessToken) {
        var allocator = ByteBufAllocator.DEFAULT;
        var metadata = allocator.compositeBuffer();
        CompositeMetadataCodec.encodeAndAddMetadata(
                metadata,
                allocator,
                WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION,
                AuthMetadataCodec.encodeBearerMetadata(allocator, accessToken.toCharArray()));
        return DefaultPayload.create(
                Unpooled.wrappedBuffer("{}".getBytes(StandardCharsets.UTF_8)), metadata);
    }
}
