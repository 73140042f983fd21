package rollbook.postgres;

import java.nio.file.Path;

/// Where the server keeps its data and how it is run.
///
/// @param home the directory that belongs to this server alone; created when absent
/// @param port the port on the loopback interface, or 0 for any free one
/// @param durable whether an acknowledged commit survives a power cut; false only for test data
public record PostgresOptions(Path home, int port, boolean durable) {

    /// A server whose data lasts.
    public static PostgresOptions durable(Path home) {
        return new PostgresOptions(home, 0, true);
    }

    /// A faster server for data that nobody will miss.
    public static PostgresOptions throwAway(Path home) {
        return new PostgresOptions(home, 0, false);
    }

    /// The same, on a port of the caller's choice.
    public PostgresOptions onPort(int chosen) {
        return new PostgresOptions(home, chosen, durable);
    }
}
