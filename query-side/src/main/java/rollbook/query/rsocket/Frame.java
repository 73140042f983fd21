package rollbook.query.rsocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rsocket.frame.FrameType;

import org.jspecify.annotations.Nullable;

/// Reads RSocket frames without moving their indices. Reading behind the end of a broken one throws
/// [IndexOutOfBoundsException].
final class Frame {
    static final int HEADER = 6;
    static final int METADATA_FLAG = 0x100;
    static final int FOLLOWS_FLAG = 0x80;
    static final int COMPLETE_FLAG = 0x40;
    static final int NEXT_FLAG = 0x20;
    static final int IGNORE_FLAG = 0x200;

    private static final int TYPE_AT = 4;
    private static final int FLAG_BITS = 10;
    private static final int METADATA_LENGTH = 3;

    private Frame() {}

    static int streamId(ByteBuf frame) {
        return frame.getInt(frame.readerIndex());
    }

    /// The type, or null when there is none with that number.
    static @Nullable FrameType type(ByteBuf frame) {
        var number = frame.getUnsignedShort(frame.readerIndex() + TYPE_AT) >> FLAG_BITS;
        for (var type : FrameType.values()) {
            if (type.getEncodedType() == number) {
                return type;
            }
        }
        return null;
    }

    static boolean has(ByteBuf frame, int flag) {
        return (frame.getUnsignedShort(frame.readerIndex() + TYPE_AT) & flag) != 0;
    }

    /// The metadata that begin, with their length, at `index`; empty when the frame has none.
    static ByteBuf metadata(ByteBuf frame, int index) {
        if (!has(frame, METADATA_FLAG)) {
            return Unpooled.EMPTY_BUFFER;
        }
        var length = frame.getUnsignedMedium(index);
        return frame.slice(index + METADATA_LENGTH, length);
    }
}
