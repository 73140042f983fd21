package rollbook.query.rsocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.rsocket.DuplexConnection;
import io.rsocket.RSocketErrorException;
import io.rsocket.exceptions.ConnectionErrorException;
import io.rsocket.transport.netty.WebsocketDuplexConnection;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.netty.Connection;

import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;

/// One WebSocket, with what rsocket-java leaves open: frames are checked before they are read, and
/// what waits to be sent has a bound.
final class Line implements DuplexConnection {
    private static final int PATIENCE_SECONDS = 5;
    private static final long MOST_WAITING = 1 << 20;

    private final Connection connection;
    private final Channel channel;
    private final DuplexConnection inner;
    private final FrameRules rules;
    private final Outlet outlet;
    private Runnable whenRoom = () -> {};
    private boolean refused;

    Line(Connection connection, StreamLimits limits) {
        this.connection = connection;
        channel = connection.channel();
        rules = new FrameRules(limits);
        outlet = new Outlet(limits.backlog().toBytes(), () -> whenRoom.run());
        channel.pipeline().addAfter("wsencoder", "rollbook.outlet", outlet);
        connection.addHandlerLast(new WebSocketGate(() -> refuse("text is no RSocket frame")));
        inner = new WebsocketDuplexConnection("server", connection);
        inner.onClose().onErrorComplete().doFinally(_ -> hangUp()).subscribe();
    }

    EventLoop eventLoop() {
        return channel.eventLoop();
    }

    /// Whether more may be sent; when not, `whenRoom` runs once there is.
    boolean hasRoom() {
        return outlet.hasRoom();
    }

    void whenRoom(Runnable task) {
        whenRoom = task;
    }

    /// Ends the connection because the other side broke the rules.
    void refuse(String why) {
        sendErrorAndClose(new ConnectionErrorException(why));
    }

    @Override
    public void sendFrame(int streamId, ByteBuf frame) {
        if (outlet.expect(frame.readableBytes()) > MOST_WAITING) {
            frame.release();
            connection.dispose();
            return;
        }
        inner.sendFrame(streamId, frame);
    }

    /// Sends what waits and the error, then closes; at once when the other side reads nothing.
    @Override
    public void sendErrorAndClose(RSocketErrorException error) {
        refused = true;
        inner.sendErrorAndClose(error);
        var _ = channel.eventLoop().schedule(this::cutOff, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void cutOff() {
        var _ = channel.close();
    }

    /// Reactor Netty does not always close what it has done with.
    private void hangUp() {
        if (channel.isActive()) {
            var close = new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE);
            channel.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public Flux<ByteBuf> receive() {
        return inner.receive().handle(this::check);
    }

    private void check(ByteBuf frame, SynchronousSink<ByteBuf> sink) {
        if (refused) {
            return;
        }
        var objection = rules.objectionTo(frame);
        if (objection != null) {
            sendErrorAndClose(objection);
        } else if (!FrameRules.isToBeIgnored(frame)) {
            sink.next(frame);
        }
    }

    @Override
    public ByteBufAllocator alloc() {
        return inner.alloc();
    }

    @Override
    public SocketAddress remoteAddress() {
        return inner.remoteAddress();
    }

    @Override
    public Mono<Void> onClose() {
        return inner.onClose();
    }

    @Override
    public void dispose() {
        inner.dispose();
    }

    @Override
    public boolean isDisposed() {
        return inner.isDisposed();
    }
}
