package rollbook.benchmarks;

import picocli.CommandLine.Option;

import rollbook.client.Address;

/// Options that every driver shares: which Rollbook.
final class Target {
    @Option(
            names = "--port",
            defaultValue = "${ROLLBOOK_PORT:-8080}",
            description = "HTTP port on this machine (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--rsocket-port",
            defaultValue = "${ROLLBOOK_RSOCKET_PORT:-7000}",
            description = "RSocket port on this machine (default: ${DEFAULT-VALUE})")
    private int rsocketPort;

    Address address() {
        return Address.local(port, rsocketPort);
    }

    /// Tells this run's people from those of earlier ones.
    static String tag() {
        return Long.toString(System.nanoTime() ^ System.currentTimeMillis(), Character.MAX_RADIX);
    }
}
