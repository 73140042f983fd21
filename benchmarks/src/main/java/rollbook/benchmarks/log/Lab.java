package rollbook.benchmarks.log;

import org.springframework.beans.factory.BeanFactory;

import rollbook.postgres.EmbeddedPostgres;
import rollbook.postgres.PostgresOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/// A durable PostgreSQL of its own on this machine, and the contestants in it, each in an empty
/// database.
final class Lab implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final Deque<Runnable> open = new ArrayDeque<>();
    private final EmbeddedPostgres server;

    private Lab(EmbeddedPostgres server) {
        this.server = server;
        open.push(server::close);
    }

    static Lab open(Path home) {
        var server = EmbeddedPostgres.start(PostgresOptions.durable(home));
        server.dropDatabases("bench\\_%");
        return new Lab(server);
    }

    /// Some databases of those names.
    Databases databases(String... names) {
        for (var name : names) {
            server.createDatabase(Databases.PREFIX + name);
        }
        return new Databases(server.url(""), server.username(), server.password());
    }

    private Database database(String name) {
        return databases(name).named(name);
    }

    /// Ours, and the stock engine with the serializer of ours.
    Pair pair() {
        var context = OurSide.start(database("ours"), _ -> {});
        open.push(context::close);
        return new Pair(stock(context), OurSide.of(context), context);
    }

    private Side stock(BeanFactory ours) {
        var pool = database("stock").pool(CONNECTIONS);
        open.push(pool::close);
        var stock = new StockSide(pool, ours);
        stock.makeTables();
        var axon = stock.configurer().start();
        open.push(axon::shutdown);
        return stock.of(axon);
    }

    RawTable raw() throws SQLException {
        return new RawTable(database("raw")).make();
    }

    /// Where and on what all this runs.
    String machine() throws SQLException, IOException {
        try (var connection = database("raw").connect()) {
            return Machine.describe(connection);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }

    /// Those that are compared.
    record Pair(Side stock, Side ours, BeanFactory beans) {}
}
