package rollbook.query.rsocket;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.rsocket.server.RSocketServer;

import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// The server for RSocket over WebSocket at `/rsocket`. Built by hand on Reactor Netty because
/// neither Boot's factory nor rsocket-java's transport leaves a place to refuse an upgrade.
final class Door implements RSocketServer {
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int LONGEST_REQUEST_LINE = 2048;
    private static final int LONGEST_HEADERS = 8192;
    private static final int PROTOCOL_ERROR = 1002;

    private final InetSocketAddress address;
    private final StreamLimits limits;
    private final Origins origins;
    private final Reception reception;
    private final SecurityLog security;
    private final AtomicInteger guests = new AtomicInteger();
    private volatile @Nullable DisposableServer server;

    Door(
            InetSocketAddress address,
            StreamLimits limits,
            Origins origins,
            Reception reception,
            SecurityLog security) {
        this.address = address;
        this.limits = limits;
        this.origins = origins;
        this.reception = reception;
        this.security = security;
    }

    @Override
    public void start() {
        server =
                HttpServer.create()
                        .bindAddress(() -> address)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .httpRequestDecoder(
                                spec ->
                                        spec.maxInitialLineLength(LONGEST_REQUEST_LINE)
                                                .maxHeaderSize(LONGEST_HEADERS))
                        .idleTimeout(IDLE)
                        .route(routes -> routes.get("/rsocket", this::admit))
                        .bindNow();
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running != null) {
            reception.close();
            running.disposeNow(IDLE);
        }
    }

    /// Where it listens; null while stopped, which is how Boot asks whether it runs.
    @Override
    public @Nullable InetSocketAddress address() {
        var running = server;
        return running == null ? null : (InetSocketAddress) running.address();
    }

    private Publisher<Void> admit(HttpServerRequest request, HttpServerResponse response) {
        var headers = request.requestHeaders();
        if (!headers.contains(HttpHeaderNames.UPGRADE, "websocket", true)) {
            return response.status(HttpResponseStatus.UPGRADE_REQUIRED)
                    .header(HttpHeaderNames.UPGRADE, "websocket")
                    .send();
        }
        if (!origins.allow(headers.getAll(HttpHeaderNames.ORIGIN), request.hostAddress())) {
            security.note(Happening.ORIGIN_REFUSED, null, "a page wanted to open a stream");
            return response.status(HttpResponseStatus.FORBIDDEN).send();
        }
        if (guests.get() >= limits.connections()) {
            return response.status(HttpResponseStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaderNames.RETRY_AFTER, "5")
                    .send();
        }
        var spec = WebsocketServerSpec.builder().maxFramePayloadLength(mostToRead()).build();
        return response.sendWebsocket(this::serve, spec);
    }

    private Publisher<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
        var connection = (Connection) in;
        guests.incrementAndGet();
        connection.onDispose(guests::decrementAndGet);
        in.aggregateFrames(mostToRead());
        return reception
                .serve(new Line(connection, limits))
                .then(out.neverComplete())
                .onErrorResume(_ -> out.sendClose(PROTOCOL_ERROR, "no valid SETUP"));
    }

    /// More than is taken: a frame that is a little too large is read before it is refused, for
    /// whoever is cut off while still sending may never read why.
    private int mostToRead() {
        return 2 * limits.frameBytes();
    }
}
