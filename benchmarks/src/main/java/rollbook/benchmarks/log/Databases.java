package rollbook.benchmarks.log;

/// The databases of the contestants by name, also for another process.
///
/// @param server URL up to the name of the database
record Databases(String server, String username, String password) {
    static final String PREFIX = "bench_";

    Database named(String name) {
        return new Database(server + PREFIX + name, username, password);
    }
}
