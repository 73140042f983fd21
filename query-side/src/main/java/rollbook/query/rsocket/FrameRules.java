package rollbook.query.rsocket;

import io.netty.buffer.ByteBuf;
import io.rsocket.RSocketErrorException;
import io.rsocket.exceptions.ConnectionErrorException;
import io.rsocket.exceptions.InvalidSetupException;
import io.rsocket.frame.FrameType;

import org.jspecify.annotations.Nullable;

/// What each frame of one connection must be, checked before rsocket-java reads it: that library
/// trusts lengths, lets stream ids be used again, and answers some broken frames with a stack trace
/// in the log.
final class FrameRules {
    private static final int KEEPALIVE_SIZE = Frame.HEADER + Long.BYTES;
    private static final int REQUEST_N_SIZE = Frame.HEADER + Integer.BYTES;

    private final StreamLimits limits;
    private final StreamIds ids;
    private boolean isSetUp;

    FrameRules(StreamLimits limits) {
        this.limits = limits;
        ids = new StreamIds(limits.streamsPerConnection(), limits.frameBytes());
    }

    /// Why the connection has to end because of `received`, or null.
    @Nullable RSocketErrorException objectionTo(ByteBuf received) {
        var frame = received.slice();
        if (frame.readableBytes() < Frame.HEADER || frame.readableBytes() > limits.frameBytes()) {
            return new ConnectionErrorException("a frame of that size can't be");
        }
        if (!isSetUp) {
            isSetUp = true;
            return new SetupRules(limits).objectionTo(frame);
        }
        try {
            return check(frame);
        } catch (IndexOutOfBoundsException _) {
            return new ConnectionErrorException("the frame is broken");
        }
    }

    /// Whether it is of a kind that we don't know and its sender can do without.
    static boolean isToBeIgnored(ByteBuf frame) {
        return switch (Frame.type(frame)) {
            case null -> Frame.has(frame, Frame.IGNORE_FLAG);
            case RESERVED, EXT -> Frame.has(frame, Frame.IGNORE_FLAG);
            default -> false;
        };
    }

    private @Nullable RSocketErrorException check(ByteBuf frame) {
        var streamId = Frame.streamId(frame);
        var type = Frame.type(frame);
        var isFine =
                switch (type) {
                    case REQUEST_RESPONSE, REQUEST_FNF -> request(frame, Frame.HEADER);
                    case REQUEST_STREAM, REQUEST_CHANNEL ->
                            frame.getInt(Frame.HEADER) > 0 && request(frame, REQUEST_N_SIZE);
                    case REQUEST_N -> isClients(streamId) && frame.getInt(Frame.HEADER) > 0;
                    case CANCEL -> isClients(streamId) && ids.end(streamId);
                    case PAYLOAD -> isClients(streamId) && payload(frame);
                    case ERROR -> frame.readableBytes() >= REQUEST_N_SIZE && streamId >= 0;
                    case KEEPALIVE -> streamId == 0 && frame.readableBytes() >= KEEPALIVE_SIZE;
                    case null, default -> isToBeIgnored(frame);
                };
        if (isFine) {
            return null;
        }
        return type == FrameType.SETUP
                ? new InvalidSetupException("a connection is set up once")
                : new ConnectionErrorException("the frame is broken or out of place");
    }

    private boolean request(ByteBuf frame, int metadataAt) {
        Frame.metadata(frame, metadataAt);
        var hasMoreParts = Frame.has(frame, Frame.FOLLOWS_FLAG);
        return ids.begin(Frame.streamId(frame), frame.readableBytes() - metadataAt, hasMoreParts);
    }

    private boolean payload(ByteBuf frame) {
        Frame.metadata(frame, Frame.HEADER);
        var streamId = Frame.streamId(frame);
        if (!ids.goOn(streamId, frame.readableBytes() - Frame.HEADER)) {
            return false;
        }
        if (!Frame.has(frame, Frame.FOLLOWS_FLAG)) {
            ids.end(streamId);
        }
        return Frame.has(frame, Frame.NEXT_FLAG) || Frame.has(frame, Frame.COMPLETE_FLAG);
    }

    private static boolean isClients(int streamId) {
        return StreamIds.isClients(streamId);
    }
}
