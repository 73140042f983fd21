package rollbook.benchmarks.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/// All rows of a table in order, page by page, every column fetched.
record Cursor(Connection connection, ResultSet rows, int columns) implements AutoCloseable {
    private static final int PAGE = 5_000;

    static Cursor over(DataSource database, String table, String order) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false); // or the driver reads everything at once
        var statement = connection.createStatement();
        statement.setFetchSize(PAGE);
        var rows = statement.executeQuery("select * from " + table + " order by " + order);
        return new Cursor(connection, rows, rows.getMetaData().getColumnCount());
    }

    boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        for (var column = 1; column <= columns; column++) {
            rows.getObject(column);
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
