package rollbook.query.rsocket;

import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.rsocket.frame.ErrorFrameCodec;
import io.rsocket.frame.FrameHeaderCodec;
import io.rsocket.frame.FrameType;
import io.rsocket.frame.RequestResponseFrameCodec;
import io.rsocket.frame.SetupFrameCodec;
import io.rsocket.metadata.AuthMetadataCodec;
import io.rsocket.metadata.CompositeMetadataCodec;
import io.rsocket.metadata.TaggingMetadataCodec;
import io.rsocket.metadata.WellKnownMimeType;
import io.rsocket.util.DefaultPayload;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Speaks to the door frame by frame, also wrongly.
final class RawClient implements WebSocket.Listener, AutoCloseable {
    private static final ByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(false, true);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<ByteBuf> frames = new CopyOnWriteArrayList<>();
    private final ByteBuf partial = Unpooled.buffer();
    private final WebSocket socket;
    private volatile boolean closed;

    RawClient(int port) {
        socket =
                HTTP.newWebSocketBuilder()
                        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/rsocket"), this)
                        .join();
    }

    static ByteBuf bearer(String token) {
        return AuthMetadataCodec.encodeBearerMetadata(BUFFERS, token.toCharArray());
    }

    static ByteBuf route(String name) {
        return TaggingMetadataCodec.createTaggingContent(BUFFERS, List.of(name));
    }

    static ByteBuf authentication(String token) {
        return entries(WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION, bearer(token));
    }

    static ByteBuf entries(WellKnownMimeType type, ByteBuf... contents) {
        var metadata = BUFFERS.compositeBuffer();
        for (var content : contents) {
            CompositeMetadataCodec.encodeAndAddMetadata(metadata, BUFFERS, type, content);
        }
        return metadata;
    }

    static ByteBuf setup(ByteBuf metadata) {
        return setup(20_000, 90_000, SetupRules.METADATA_TYPE, SetupRules.DATA_TYPE, metadata);
    }

    static ByteBuf setup(
            int interval, int lifetime, String metadataType, String dataType, ByteBuf metadata) {
        var payload = DefaultPayload.create(Unpooled.EMPTY_BUFFER, metadata);
        return SetupFrameCodec.encode(
                BUFFERS, false, interval, lifetime, metadataType, dataType, payload);
    }

    static ByteBuf request(int streamId, String route, String data) {
        return request(
                streamId, entries(WellKnownMimeType.MESSAGE_RSOCKET_ROUTING, route(route)), data);
    }

    static ByteBuf request(int streamId, ByteBuf metadata, String data) {
        return RequestResponseFrameCodec.encode(
                BUFFERS, streamId, false, metadata, ByteBufUtil.writeUtf8(BUFFERS, data));
    }

    RawClient send(ByteBuf frame) {
        socket.sendBinary(ByteBuffer.wrap(ByteBufUtil.getBytes(frame)), true).join();
        return this;
    }

    /// Sends one after another until the connection ends by an error or otherwise.
    void sendWhileOpen(Stream<ByteBuf> frames) {
        var _ = frames.allMatch(frame -> !hasError(0) && canSend(frame));
    }

    private boolean canSend(ByteBuf frame) {
        try {
            send(frame);
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }

    RawClient sendText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /// Waits for an error on that stream; gives its code.
    int awaitError(int streamId) {
        await().until(() -> hasError(streamId));
        return ErrorFrameCodec.errorCode(error(streamId));
    }

    /// Waits for an error on each of those streams; gives their codes.
    List<Integer> awaitErrors(List<Integer> streamIds) {
        await().until(() -> streamIds.stream().allMatch(this::hasError));
        return streamIds.stream().map(id -> ErrorFrameCodec.errorCode(error(id))).toList();
    }

    String awaitProblem(int streamId) {
        awaitError(streamId);
        return ErrorFrameCodec.dataUtf8(error(streamId));
    }

    void awaitClosed() {
        await().until(() -> closed || !canPing());
    }

    /// The JDK does not always tell its listener of a close that comes right behind a message.
    private boolean canPing() {
        try {
            socket.sendPing(ByteBuffer.allocate(0)).join();
            return true;
        } catch (CompletionException | IllegalStateException _) {
            return false;
        }
    }

    boolean hasError(int streamId) {
        return frames.stream().anyMatch(frame -> isError(frame, streamId));
    }

    private ByteBuf error(int streamId) {
        return frames.stream().filter(frame -> isError(frame, streamId)).findFirst().orElseThrow();
    }

    private static boolean isError(ByteBuf frame, int streamId) {
        return FrameHeaderCodec.streamId(frame) == streamId && isError(frame);
    }

    private static boolean isError(ByteBuf frame) {
        return FrameHeaderCodec.frameType(frame) == FrameType.ERROR;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        partial.writeBytes(data);
        if (last) {
            frames.add(partial.copy());
            partial.clear();
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed = true;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
