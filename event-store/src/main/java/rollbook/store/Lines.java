package rollbook.store;

import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import javax.sql.DataSource;

/// Connections beside the pool, for who holds one for life.
final class Lines {
    private static final String CONNECT_SECONDS = "5";

    private Lines() {}

    /// Opens what the pool would open; asks it each time where the server is now.
    ///
    /// @param purpose as whoever looks after the server sees it
    static Connection open(DataSource database, String purpose) throws SQLException {
        if (!database.isWrapperFor(HikariDataSource.class)) {
            return database.getConnection();
        }
        var pool = database.unwrap(HikariDataSource.class);
        if (pool.getJdbcUrl() == null) {
            return database.getConnection();
        }
        var wishes = new Properties();
        // either may stand in the address instead
        if (pool.getUsername() != null) wishes.setProperty("user", pool.getUsername());
        if (pool.getPassword() != null) wishes.setProperty("password", pool.getPassword());
        wishes.setProperty("ApplicationName", "rollbook " + purpose);
        wishes.setProperty("tcpKeepAlive", "true");
        wishes.setProperty("connectTimeout", CONNECT_SECONDS);
        return DriverManager.getConnection(pool.getJdbcUrl(), wishes);
    }
}
