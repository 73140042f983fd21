package rollbook.store.append;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Answers that were kept with the events they tell of.
public final class KeptAnswers {
    /// An answer, and the position of the last event it tells of, 0 if there is none.
    public record Found(KeptAnswer answer, long position) {}

    /// Of an answer that tells of no event.
    private static final long NOWHERE = 0;

    private final JdbcClient database;

    public KeptAnswers(JdbcClient database) {
        this.database = database;
    }

    public Optional<Found> find(String owner, String key) {
        return database.sql(AppendSql.ANSWER)
                .param("owner", owner)
                .param("key", key)
                .query(KeptAnswers::found)
                .optional();
    }

    /// Keeps the answer to a request that made no events.
    ///
    /// @throws KeyTaken when there is one already
    public void keep(KeptAnswer answer) {
        try {
            database.sql(AppendSql.NEW_ANSWER)
                    .param("owner", answer.owner())
                    .param("key", answer.key())
                    .param("request", answer.request())
                    .param("status", answer.status())
                    .param("headers", HeaderLines.write(answer.headers()))
                    .param("body", answer.body())
                    .param("position", NOWHERE)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new KeyTaken(taken);
        }
    }

    /// Forgets those that are older, and says how many.
    public int forget(Duration age) {
        return database.sql(AppendSql.OLD_ANSWERS).param("seconds", age.toSeconds()).update();
    }

    /// Forgets all that somebody got.
    public void forget(String owner) {
        database.sql("delete from log.answer where owner = :owner").param("owner", owner).update();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var answer =
                new KeptAnswer(
                        row.getString("owner"),
                        row.getString("key"),
                        row.getBytes("request"),
                        row.getInt("status"),
                        HeaderLines.read(row.getString("headers")),
                        row.getBytes("body"));
        return new Found(answer, row.getLong("position"));
    }
}
