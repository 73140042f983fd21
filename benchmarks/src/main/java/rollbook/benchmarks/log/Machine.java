package rollbook.benchmarks.log;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/// What was measured where.
final class Machine {
    private static final String SERVER =
            """
            select 'PostgreSQL ' || current_setting('server_version')
                || ' fsync=' || current_setting('fsync')
                || ' synchronous_commit=' || current_setting('synchronous_commit')
                || ' full_page_writes=' || current_setting('full_page_writes')
            """;

    private Machine() {}

    static String describe(Connection database) throws SQLException, IOException {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(
                Locale.ROOT,
                "Commit %s, Java %s, %d cores, load %.1f, %s",
                commit(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                load,
                server(database));
    }

    private static String server(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(SERVER)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty");
        git.redirectErrorStream(true);
        try (var output = git.start().getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
