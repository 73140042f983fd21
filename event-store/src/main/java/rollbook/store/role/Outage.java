package rollbook.store.role;

import java.sql.SQLException;

/// Says why the database can't be used at start.
public final class Outage {
    private Outage() {}

    /// Tells a server that is away from one that refuses, which no waiting mends.
    public static IllegalStateException of(SQLException failure) {
        return new IllegalStateException(sentence(String.valueOf(failure.getSQLState())), failure);
    }

    private static String sentence(String state) {
        if (Door.isRefusal(state)) {
            return "the database does not let the login in spring.datasource in";
        }
        return isAway(state)
                ? "the database does not answer"
                : "the database answers with an error, SQLSTATE " + state;
    }

    /// No connection, or a server that is coming up or going down.
    private static boolean isAway(String state) {
        return state.startsWith("08")
                || switch (state) {
                    case "57P01", "57P02", "57P03" -> true;
                    default -> false;
                };
    }
}
