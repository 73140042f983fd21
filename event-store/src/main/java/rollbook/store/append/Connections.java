package rollbook.store.append;

import java.sql.Connection;
import java.sql.SQLException;

/// Where those who hold a connection for life get it, beside the pool.
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;
}
