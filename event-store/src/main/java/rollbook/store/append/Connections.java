package rollbook.store.append;

import java.sql.Connection;
import java.sql.SQLException;

/// Where the one who commits gets a connection of its own, beside the pool.
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;
}
