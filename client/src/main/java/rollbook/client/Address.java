package rollbook.client;

import java.net.URI;

/// Where Rollbook answers: in one process all of it at one place, split with a place for each side.
///
/// @param commands base of every method but GET and HEAD, and of `/api/auth` and `/.well-known`
/// @param queries base of GET and HEAD, and of `/api/admin/projections`, `/api/admin/jobs`,
///   `…/dead-letters`
/// @param streams the RSocket WebSocket, for instance `ws://127.0.0.1:7000/rsocket`
public record Address(URI commands, URI queries, URI streams) {

    /// One process that listens on these two loopback ports.
    public static Address local(int port, int rsocketPort) {
        var http = URI.create("http://127.0.0.1:" + port);
        return new Address(http, http, URI.create("ws://127.0.0.1:" + rsocketPort + "/rsocket"));
    }

    URI of(String method, String path) {
        return (isQuery(method, path) ? queries : commands).resolve(path);
    }

    /// The one routing rule, with its exceptions: key material, and what looks after the views.
    private static boolean isQuery(String method, String path) {
        if (path.startsWith("/api/auth/") || path.startsWith("/.well-known/")) {
            return false;
        }
        return method.equals("GET")
                || method.equals("HEAD")
                || path.startsWith("/api/admin/projections/")
                || path.startsWith("/api/admin/jobs/")
                || path.startsWith("/api/admin/dead-letters/");
    }
}
