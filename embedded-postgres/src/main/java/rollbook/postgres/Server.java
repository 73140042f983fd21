package rollbook.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Starts and stops the server. It runs in a session of its own, so that Ctrl-C in a terminal does
/// not end it before Rollbook has written what it still has to.
final class Server {
    private final PostgresOptions options;
    private final Home home;
    private final Tools tools;
    private final Postmaster postmaster;
    private int port;

    Server(PostgresOptions options, Home home, Tools tools) {
        this.options = options;
        this.home = home;
        this.tools = tools;
        this.postmaster = new Postmaster(home);
        this.port = options.port();
    }

    /// The port stays the same for as long as this process lives.
    void start() {
        if (port != 0) {
            start(port);
            return;
        }
        var chosen = freePort();
        try {
            start(chosen);
        } catch (PostgresUnavailable _) {
            // somebody may have taken the port since it was found free
            chosen = freePort();
            start(chosen);
        }
        port = chosen;
    }

    private void start(int onPort) {
        new Orphans(tools, home, postmaster).end();
        refuseTaken(onPort);
        if (!tools.start(home, settings(onPort)).succeeded()) {
            throw new PostgresUnavailable(
                    "PostgreSQL did not start: see %s.".formatted(home.log()));
        }
    }

    private static void refuseTaken(int port) {
        try {
            listenOn(port);
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "Port %d, meant for the database, is taken.".formatted(port), e);
        }
    }

    private static int freePort() {
        try {
            return listenOn(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int listenOn(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void stop() {
        tools.stop(home);
    }

    boolean isRunning() {
        return postmaster.running().isPresent();
    }

    long pid() {
        return postmaster.running().map(ProcessHandle::pid).orElse(-1L);
    }

    int port() {
        return port;
    }

    Settings settings() {
        return settings(port);
    }

    private Settings settings(int onPort) {
        return Settings.of(options, onPort);
    }
}
