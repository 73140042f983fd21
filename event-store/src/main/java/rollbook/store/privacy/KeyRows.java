package rollbook.store.privacy;

import rollbook.store.content.Content;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// `log.subject_key`.
final class KeyRows implements KeyTable {
    private static final String FIND =
            "select key_id, wrapped_key from log.subject_key where subject = ?";

    private static final String EVENTS =
            """
            select e.content from log.stream s join log.event e on e.stream_no = s.no
             where s.id = ? order by e.sequence
            """;

    private static final String ADD =
            """
            insert into log.subject_key (subject, key_id, wrapped_key, status)
            values (?, ?, ?, 'ACTIVE')
            on conflict (subject) do nothing
            """;

    private static final String ERASE =
            """
            insert into log.subject_key (subject, key_id, status, erased_at)
            values (?, ?, 'ERASED', now())
            on conflict (subject) do update
               set wrapped_key = null, status = 'ERASED', erased_at = now()
             where subject_key.status <> 'ERASED'
            """;

    private final KeyLine line;

    KeyRows(KeyLine line) {
        this.line = line;
    }

    @Override
    public Optional<Row> find(String subject) {
        return line.run(
                connection -> {
                    try (var statement = connection.prepareStatement(FIND)) {
                        statement.setString(1, subject);
                        return row(statement);
                    }
                });
    }

    @Override
    public boolean isInUse(String subject) {
        return line.run(
                connection -> {
                    try (var statement = connection.prepareStatement(EVENTS)) {
                        statement.setString(1, subject);
                        return isAnyClosed(statement, subject);
                    }
                });
    }

    @Override
    public void add(String subject, String keyId, byte[] wrapped) {
        line.run(
                connection -> {
                    try (var statement = connection.prepareStatement(ADD)) {
                        statement.setString(1, subject);
                        statement.setString(2, keyId);
                        statement.setBytes(3, wrapped);
                        return statement.executeUpdate();
                    }
                });
    }

    @Override
    public void erase(String subject, String keyId) {
        line.run(
                connection -> {
                    try (var statement = connection.prepareStatement(ERASE)) {
                        statement.setString(1, subject);
                        statement.setString(2, keyId);
                        return statement.executeUpdate();
                    }
                });
    }

    private static Optional<Row> row(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Row(rows.getString("key_id"), rows.getBytes("wrapped_key")))
                    : Optional.empty();
        }
    }

    private static boolean isAnyClosed(PreparedStatement events, String stream)
            throws SQLException {
        try (var rows = events.executeQuery()) {
            while (rows.next()) {
                var content = Content.unpack(rows.getBytes("content"), stream);
                if (Envelope.isWithin(content.payload())) {
                    return true;
                }
            }
            return false;
        }
    }
}
