package rollbook.query.rsocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/// Keeps from the RSocket reader what is no RSocket frame: it would parse the bytes of a pong, and
/// of text.
final class WebSocketGate extends ChannelInboundHandlerAdapter {
    private final Runnable whenText;

    WebSocketGate(Runnable whenText) {
        this.whenText = whenText;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        switch (message) {
            case PongWebSocketFrame pong -> ReferenceCountUtil.release(pong);
            case TextWebSocketFrame text -> {
                ReferenceCountUtil.release(text);
                whenText.run();
            }
            default -> context.fireChannelRead(message);
        }
    }
}
