package rollbook.query.rsocket;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.InetSocketAddress;
import java.util.List;

/// Which web pages may connect: those of the listed origins, those of Rollbook's own public
/// address, and those of the listener's. Programs that are no browsers send no origin and may.
@ConfigurationProperties("rollbook")
record Origins(
        @DefaultValue List<String> origins,
        @DefaultValue("http://localhost:8080") String publicUrl) {
    Origins {
        origins = List.copyOf(origins);
    }

    boolean allow(List<String> sent, @Nullable InetSocketAddress own) {
        return switch (sent.size()) {
            case 0 -> true;
            case 1 -> allow(sent.getFirst(), own);
            default -> false;
        };
    }

    private boolean allow(String origin, @Nullable InetSocketAddress own) {
        return origins.contains(origin) || origin.equals(publicUrl) || isOwn(origin, own);
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
