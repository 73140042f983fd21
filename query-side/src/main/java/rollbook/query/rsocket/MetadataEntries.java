package rollbook.query.rsocket;

import io.netty.buffer.ByteBuf;
import io.rsocket.metadata.AuthMetadataCodec;
import io.rsocket.metadata.CompositeMetadata;
import io.rsocket.metadata.WellKnownAuthType;
import io.rsocket.metadata.WellKnownMimeType;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The entries of composite metadata, read strictly: of two entries of one type different readers
/// take different ones, so that there may be only one.
record MetadataEntries(Map<String, ByteBuf> byType) {
    private static final String AUTHENTICATION =
            WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION.getString();
    private static final String ROUTING = WellKnownMimeType.MESSAGE_RSOCKET_ROUTING.getString();

    /// Metadata that can't be read, or say a thing twice.
    static final class Broken extends RuntimeException {
        Broken(String message) {
            super(message, null, false, false);
        }

        String why() {
            return String.valueOf((@Nullable String) getMessage());
        }
    }

    /// @throws Broken when an entry is cut off or of the type of another one
    static MetadataEntries of(ByteBuf metadata) {
        var byType = new HashMap<String, ByteBuf>();
        try {
            for (var entry : new CompositeMetadata(metadata.slice(), false)) {
                var type = String.valueOf(entry.getMimeType()).toLowerCase(Locale.ROOT);
                if (byType.put(type, entry.getContent()) != null) {
                    throw new Broken("two entries of one type");
                }
            }
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new Broken("an entry is cut off");
        }
        return new MetadataEntries(byType);
    }

    boolean hasAuthentication() {
        return byType.containsKey(AUTHENTICATION);
    }

    /// The bearer token, if there is one.
    Optional<String> bearerToken() {
        var content = byType.get(AUTHENTICATION);
        if (content == null || !content.isReadable()) {
            return Optional.empty();
        }
        var authentication = content.slice();
        if (!AuthMetadataCodec.isWellKnownAuthType(authentication)
                || AuthMetadataCodec.readWellKnownAuthType(authentication)
                        != WellKnownAuthType.BEARER) {
            return Optional.empty();
        }
        return Optional.of(authentication.toString(StandardCharsets.US_ASCII));
    }

    /// The route, when there is exactly one tag.
    Optional<String> route() {
        var content = byType.get(ROUTING);
        if (content == null || !content.isReadable()) {
            return Optional.empty();
        }
        var length = content.getUnsignedByte(0);
        if (length > content.readableBytes() - 1) {
            throw new Broken("the route is cut off");
        }
        return length == content.readableBytes() - 1
                ? Optional.of(content.toString(1, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
