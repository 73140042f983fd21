package rollbook.postgres;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How the server is run. They stand on its command line, where they beat the configuration file
/// and `ALTER SYSTEM`.
///
/// @param asserted what is asked back after the start
/// @param other what merely suits
record Settings(Map<String, String> asserted, Map<String, String> other) {
    private static final long MEGABYTE = 1 << 20;
    private static final long MIN_BUFFERS = 64;
    private static final long MAX_BUFFERS = 1024;

    static Settings of(PostgresOptions options, int port) {
        var safety = options.durable() ? "on" : "off";
        var asserted = new LinkedHashMap<String, String>();
        asserted.put("fsync", safety);
        asserted.put("synchronous_commit", safety);
        asserted.put("full_page_writes", safety);
        // else the log would hold what a unique key refuses: addresses of people
        asserted.put("log_error_verbosity", "terse");
        var other = new LinkedHashMap<String, String>();
        other.put("port", "" + port);
        other.put("listen_addresses", "127.0.0.1");
        other.put("unix_socket_directories", "''");
        other.put("max_connections", options.durable() ? "100" : "300");
        other.put("shared_buffers", (options.durable() ? buffers() : MIN_BUFFERS) + "MB");
        other.put("max_wal_size", "512MB");
        // parallel workers need more shared memory than containers give by default
        other.put("max_parallel_workers_per_gather", "0");
        other.put("timezone", "UTC");
        return new Settings(asserted, other);
    }

    private static long buffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var eighth = machine.getTotalMemorySize() / 8 / MEGABYTE;
        return Math.clamp(eighth, MIN_BUFFERS, MAX_BUFFERS);
    }

    String commandLine() {
        var all = new LinkedHashMap<>(asserted);
        all.putAll(other);
        return all.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }
}
