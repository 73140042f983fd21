package rollbook.query.rsocket;

import io.netty.buffer.ByteBuf;
import io.rsocket.RSocketErrorException;
import io.rsocket.exceptions.ConnectionErrorException;
import io.rsocket.exceptions.InvalidSetupException;
import io.rsocket.exceptions.RejectedResumeException;
import io.rsocket.exceptions.RejectedSetupException;
import io.rsocket.exceptions.UnsupportedSetupException;
import io.rsocket.frame.FrameType;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What the first frame of a connection must be. Read byte by byte, for rsocket-java trusts the
/// lengths in it, and takes intervals that would keep dead connections for weeks.
final class SetupRules {
    static final String METADATA_TYPE = "message/x.rsocket.composite-metadata.v0";
    static final String DATA_TYPE = "application/json";

    private static final int VERSION_1_0 = 0x0001_0000;
    private static final int RESUME_FLAG = 0x80;
    private static final int LEASE_FLAG = 0x40;
    private static final int VERSION = 6;
    private static final int INTERVAL = 10;
    private static final int LIFETIME = 14;
    private static final int MIME_TYPES = 18;

    private final StreamLimits limits;

    SetupRules(StreamLimits limits) {
        this.limits = limits;
    }

    /// Why `frame` can't be the first one, or null.
    @Nullable RSocketErrorException objectionTo(ByteBuf frame) {
        try {
            return check(frame);
        } catch (IndexOutOfBoundsException _) {
            return new InvalidSetupException("the SETUP frame is broken");
        } catch (MetadataEntries.Broken e) {
            return new ConnectionErrorException(e.why());
        }
    }

    private @Nullable RSocketErrorException check(ByteBuf frame) {
        var type = Frame.type(frame);
        if (type == FrameType.RESUME) {
            return new RejectedResumeException("resume is not supported, use cursors");
        }
        if (type != FrameType.SETUP || Frame.streamId(frame) != 0) {
            return new InvalidSetupException("the first frame must be SETUP");
        }
        if (frame.getInt(VERSION) != VERSION_1_0) {
            return new UnsupportedSetupException("the version must be 1.0");
        }
        if (Frame.has(frame, RESUME_FLAG)) {
            return new UnsupportedSetupException("resume is not supported, use cursors");
        }
        if (Frame.has(frame, LEASE_FLAG)) {
            return new InvalidSetupException("lease is not supported");
        }
        return checkContent(frame);
    }

    private @Nullable RSocketErrorException checkContent(ByteBuf frame) {
        var metadataType = text(frame, MIME_TYPES);
        var dataTypeAt = MIME_TYPES + 1 + metadataType.length();
        var dataType = text(frame, dataTypeAt);
        var metadataAt = dataTypeAt + 1 + dataType.length();
        var metadata = Frame.metadata(frame, metadataAt);
        if (!metadataType.equals(METADATA_TYPE) || !dataType.equals(DATA_TYPE)) {
            return new RejectedSetupException(
                    "metadata must be " + METADATA_TYPE + ", data " + DATA_TYPE);
        }
        var keepAlive = limits.keepAlive();
        if (!isWithin(frame.getInt(INTERVAL), keepAlive.shortest(), keepAlive.longest())) {
            return new RejectedSetupException("the keepalive interval is out of range");
        }
        var lifetime = frame.getInt(LIFETIME);
        if (!isWithin(lifetime, keepAlive.shortestLifetime(), keepAlive.longestLifetime())) {
            return new RejectedSetupException("the keepalive lifetime is out of range");
        }
        if (metadata.readableBytes() > limits.metadata().toBytes()) {
            return new ConnectionErrorException("too much metadata");
        }
        MetadataEntries.of(metadata);
        return null;
    }

    private static String text(ByteBuf frame, int at) {
        return frame.toString(at + 1, frame.getUnsignedByte(at), StandardCharsets.US_ASCII);
    }

    private static boolean isWithin(int milliseconds, Duration least, Duration most) {
        return milliseconds >= least.toMillis() && milliseconds <= most.toMillis();
    }
}
