package rollbook.store.append;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;
import java.util.List;

/// What an exception says about the transaction it ended.
enum Fault {
    /// A row of it can't be stored; the others could.
    ROW,
    /// As [#ROW]: others have continued a stream.
    SEQUENCE,
    /// As [#ROW]: there is an answer under that key.
    KEY,
    /// The server takes nothing now, and took nothing.
    UNAVAILABLE,
    /// The server may have committed before the answer was lost.
    UNKNOWN;

    /// Classes of SQL states: wrong data, violated constraints, and what the log itself raises.
    private static final List<String> ROWS = List.of("22", "23", "P0");

    /// Rolled back, no room, a limit, not in the right state, refused by rights or by syntax.
    private static final List<String> ROLLED_BACK = List.of("40", "53", "54", "55", "42", "25");

    /// `statement_completion_unknown`, though its class says rolled back.
    private static final String COMPLETION_UNKNOWN = "40003";

    static Fault of(SQLException thrown) {
        if (!(thrown instanceof PSQLException answer) || answer.getServerErrorMessage() == null) {
            return UNKNOWN;
        }
        var state = answer.getServerErrorMessage().getSQLState();
        if (isOneOf(ROWS, state)) {
            return row(answer.getServerErrorMessage());
        }
        return isOneOf(ROLLED_BACK, state) && !COMPLETION_UNKNOWN.equals(state)
                ? UNAVAILABLE
                : UNKNOWN;
    }

    private static Fault row(ServerErrorMessage refusal) {
        if (AppendSql.SEQUENCE_CONSTRAINT.equals(refusal.getConstraint())) {
            return SEQUENCE;
        }
        return AppendSql.KEY_CONSTRAINT.equals(refusal.getConstraint()) ? KEY : ROW;
    }

    private static boolean isOneOf(List<String> classes, @Nullable String state) {
        return state != null && classes.stream().anyMatch(state::startsWith);
    }
}
