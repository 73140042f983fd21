package rollbook.edge.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;

/// Tells a database that is away from a fault of ours.
final class Outages {
    private static final Duration WAIT = Duration.ofSeconds(2);

    /// SQL states of PostgreSQL for: connection gone, no room, told to stop or still starting.
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private Outages() {}

    static @Nullable ProblemException of(Throwable thrown) {
        return switch (thrown) {
            case TransactionSystemException failed -> ofTransaction(failed);
            case CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    QueryTimeoutException _,
                    SQLTransientConnectionException _,
                    SQLNonTransientConnectionException _,
                    SQLRecoverableException _ ->
                    unavailable();
            case SQLException failure when isAway(failure) -> unavailable();
            default -> null;
        };
    }

    /// A rollback that fails after something else did has stored nothing; a commit that fails may
    /// well have.
    private static ProblemException ofTransaction(TransactionSystemException failed) {
        var before = failed.getApplicationException();
        return before == null
                ? new ProblemException(ProblemCode.OUTCOME_UNKNOWN).retryAfter(WAIT)
                : Refusals.of(before);
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemCode.UNAVAILABLE).retryAfter(WAIT);
    }
}
