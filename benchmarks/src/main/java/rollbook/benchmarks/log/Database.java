package rollbook.benchmarks.log;

import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database of its own for each contestant, all in one server.
record Database(String url, String username, String password) {
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /// Holds connections only while they are used: the server has a hundred for everybody.
    HikariDataSource pool(int most) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(most);
        return pool;
    }
}
