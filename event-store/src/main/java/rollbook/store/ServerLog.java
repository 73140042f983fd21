package rollbook.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

/// What PostgreSQL writes into its own log: with `terse` no value, else the details of what failed
/// or was logged as slow, such as the address that a unique key refused. Its CSV and JSON have the
/// details always.
record ServerLog(String verbosity, String destination) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);

    /// As the server writes it for connections like these.
    static ServerLog of(JdbcClient database) {
        return database.sql(
                        """
                        select current_setting('log_error_verbosity') verbosity,
                               current_setting('log_destination') destination
                        """)
                .query(ServerLog.class)
                .single();
    }

    /// Warns of what may get there; it is for whoever runs the server to decide.
    void warn() {
        leak().ifPresent(
                        setting ->
                                LOG.warn(
                                        "PostgreSQL may write what people entrusted to Rollbook"
                                                + " into its own log, with {}: see Two processes in"
                                                + " docs/operations.md",
                                        setting));
    }

    /// The setting that lets values through, if one does.
    Optional<String> leak() {
        if (!verbosity.equals("terse")) {
            return Optional.of("log_error_verbosity=" + verbosity);
        }
        return destination.matches(".*(csv|json)log.*")
                ? Optional.of("log_destination=" + destination)
                : Optional.empty();
    }
}
