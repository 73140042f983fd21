package rollbook.store.role;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// Tries whether the server lets a login in.
final class Door {
    private Door() {}

    /// @throws SQLException when the server does not answer, or objects to something else
    static boolean opensTo(Login login) throws SQLException {
        return refusal(login).isEmpty();
    }

    /// @throws IllegalStateException when the server refuses the login
    static void demandOpen(Login login, String circumstance) throws SQLException {
        var refusal = refusal(login);
        if (refusal.isPresent()) {
            var sentence = "the database does not let %s in %s".formatted(login, circumstance);
            throw new IllegalStateException(sentence, refusal.get());
        }
    }

    private static Optional<SQLException> refusal(Login login) throws SQLException {
        try (var _ = DriverManager.getConnection(login.url(), login.name(), login.password())) {
            return Optional.empty();
        } catch (SQLException failure) {
            if (isRefusal(String.valueOf(failure.getSQLState()))) {
                return Optional.of(failure);
            }
            throw failure;
        }
    }

    /// An unknown name, a wrong password, one that pg_hba.conf does not list; or what poolers
    /// answer to all of these, although it looks like a broken line.
    static boolean isRefusal(String state) {
        return switch (state) {
            case "28000", "28P01", "08P01" -> true;
            default -> false;
        };
    }
}
