package rollbook.edge.token;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CurrentUser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// How a sign-in stands.
///
/// @param tokenVersion the user's, from which on access tokens count
/// @param end why it ended, null while it lives
record Standing(String signInId, String userId, long tokenVersion, @Nullable SignInEnd end) {
    private static final String TOKEN_EXPIRED = "token-expired";

    static Standing of(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getString("sign_in_id"),
                row.getString("user_id"),
                row.getLong("version"),
                end(row));
    }

    /// Why the holder of that token has to go; empty while they may stay.
    Optional<String> objection(CurrentUser user) {
        if (end != null || !userId.equals(user.id().toString())) {
            return Optional.of((end == null ? SignInEnd.SIGNED_OUT : end).told());
        }
        return tokenVersion == user.tokenVersion() ? Optional.empty() : Optional.of(TOKEN_EXPIRED);
    }

    private static @Nullable SignInEnd end(ResultSet row) throws SQLException {
        if (row.getObject("ended_at") == null) {
            return null;
        }
        var why = row.getString("ended_why");
        return why == null ? SignInEnd.SIGNED_OUT : SignInEnd.of(why);
    }
}
