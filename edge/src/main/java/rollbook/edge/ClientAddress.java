package rollbook.edge;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/// Where a request comes from, as far as it is counted: an IPv4 address, or the first 64 bits of an
/// IPv6 address, since whoever has one of them has all that share these bits.
public record ClientAddress(String value) {
    private static final int LONGEST = 64;

    /// Reads what the connection, or a proxy that is believed, says. Other text stays as it is,
    /// cut.
    public static ClientAddress of(String remote) {
        try {
            var literal = InetAddress.ofLiteral(remote.replaceFirst("%.*$", ""));
            return new ClientAddress(
                    literal instanceof Inet6Address v6 ? network(v6) : literal.getHostAddress());
        } catch (IllegalArgumentException _) {
            return new ClientAddress(remote.substring(0, Math.min(remote.length(), LONGEST)));
        }
    }

    /// Of the request that this thread serves.
    public static Optional<ClientAddress> ofThisRequest() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest().getRemoteAddr()))
                : Optional.empty();
    }

    private static String network(Inet6Address address) {
        var bytes = address.getAddress();
        var text = new StringBuilder();
        for (var group = 0; group < 4; group++) {
            var bits = (bytes[2 * group] & 0xff) << 8 | (bytes[2 * group + 1] & 0xff);
            text.append(Integer.toHexString(bits)).append(':');
        }
        return text.append(":/64").toString();
    }
}
