package rollbook.store.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.seal.Bytes;
import rollbook.store.seal.Checkpoint;
import rollbook.store.seal.SignedCheckpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// The rows of `log.checkpoint`, and how far they have been made.
final class CheckpointStore {
    private final JdbcClient database;

    CheckpointStore(JdbcClient database) {
        this.database = database;
    }

    long lockProgress() {
        return database.sql(ProofSql.PROGRESS).query(Long.class).single();
    }

    void advance(long position) {
        database.sql(ProofSql.ADVANCE).param("position", position).update();
    }

    long head() {
        return database.sql(ProofSql.HEAD).query(Long.class).single();
    }

    /// What is to be signed of the events after one position and up to another.
    List<Checkpoint> due(long after, long upTo, Instant now) {
        return database.sql(ProofSql.DUE)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> checkpoint(row, now))
                .list();
    }

    /// Leaves one that is there already as it is.
    void add(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        database.sql(ProofSql.ADD)
                .param("stream", checkpoint.stream())
                .param("size", checkpoint.size())
                .param("chain", checkpoint.chain().toArray())
                .param("at", checkpoint.time().atOffset(ZoneOffset.UTC))
                .param("keyId", signed.keyId())
                .param("signature", signed.signature().toArray())
                .update();
    }

    List<SignedCheckpoint> of(String stream) {
        return database.sql(ProofSql.CHECKPOINTS)
                .param("stream", stream)
                .query(
                        (row, _) ->
                                new SignedCheckpoint(
                                        checkpoint(
                                                row,
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant()),
                                        row.getString("key_id"),
                                        Bytes.of(row.getBytes("signature"))))
                .list();
    }

    private static Checkpoint checkpoint(ResultSet row, Instant time) throws SQLException {
        return new Checkpoint(
                row.getString("stream"),
                row.getLong("size"),
                Bytes.of(row.getBytes("chain")),
                time);
    }
}
