package rollbook.query.rsocket;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.util.List;

/// Which web pages may connect: those of the list, and those of the listener's own address.
/// Programs that are no browsers send no origin and may.
record Origins(List<String> listed) {
    Origins {
        listed = List.copyOf(listed);
    }

    boolean allow(List<String> sent, @Nullable InetSocketAddress own) {
        return switch (sent.size()) {
            case 0 -> true;
            case 1 -> listed.contains(sent.getFirst()) || isOwn(sent.getFirst(), own);
            default -> false;
        };
    }

    private static boolean isOwn(String origin, @Nullable InetSocketAddress own) {
        if (own == null) {
            return false;
        }
        var port = ":" + own.getPort();
        return origin.equals("http://" + own.getHostString() + port)
                || origin.equals("http://" + own.getAddress().getHostAddress() + port)
                || (own.getAddress().isLoopbackAddress()
                        && origin.equals("http://localhost" + port));
    }
}
