package rollbook.launcher;

import java.io.IOException;
import java.net.ServerSocket;

/// Looks whether a port can be had before anything else is started.
final class Ports {
    private static final int HIGHEST = 65_535;

    private Ports() {}

    static void check(String option, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new CannotStart("%s is no port: %d.".formatted(option, port));
        }
        try (var socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException _) {
            throw new CannotStart("%s Choose another one with %s.".formatted(taken(port), option));
        }
    }

    static void differ(int port, int rsocketPort) {
        if (port == rsocketPort && port != 0) {
            throw new CannotStart("--port and --rsocket-port must differ: both are " + port + ".");
        }
    }

    static String taken(int port) {
        return "Port %d is taken.".formatted(port);
    }
}
