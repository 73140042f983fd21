package rollbook.query.rsocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.rsocket.exceptions.ConnectionErrorException;
import io.rsocket.frame.ErrorFrameCodec;

import java.util.concurrent.atomic.AtomicLong;

/// Counts the bytes that wait to be sent on one connection: rsocket-java queues without bound, so
/// that somebody who asks for much and reads nothing would fill the heap.
final class Outlet extends ChannelOutboundHandlerAdapter {
    private final long backlog;
    private final Runnable whenRoom;
    private final AtomicLong waiting = new AtomicLong();

    /// @param backlog waiting bytes from which there is no room
    /// @param whenRoom run on the event loop when there is room again
    Outlet(long backlog, Runnable whenRoom) {
        this.backlog = backlog;
        this.whenRoom = whenRoom;
    }

    /// Counts a frame that is on its way here; answers how much waits now.
    long expect(int bytes) {
        return waiting.addAndGet(bytes);
    }

    boolean hasRoom() {
        return waiting.get() < backlog;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        switch (message) {
            case BinaryWebSocketFrame frame -> {
                var bytes = frame.content().readableBytes();
                context.write(frame, promise.unvoid()).addListener(_ -> release(bytes));
            }
            case CloseWebSocketFrame close
                    when close.statusCode() == WebSocketCloseStatus.MESSAGE_TOO_BIG.code() -> {
                var error = new ConnectionErrorException("the frame is too large");
                var frame = ErrorFrameCodec.encode(context.alloc(), 0, error);
                var _ = context.write(new BinaryWebSocketFrame(frame));
                var _ = context.write(close, promise);
            }
            default -> {
                var _ = context.write(message, promise);
            }
        }
    }

    private void release(int bytes) {
        var now = waiting.addAndGet(-bytes);
        if (now < backlog / 2 && now + bytes >= backlog / 2) {
            whenRoom.run();
        }
    }
}
