package rollbook.store.deadletter;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/// Axon's statements, but for three: its own never find a sequence beyond the first page, show
/// letters of long sequences twice, and know no pauses.
final class LetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    static final int PAGE = 100;

    /// The first letter of each sequence that is due, unless another node is at it.
    private static final String DUE =
            """
            select * from {table} letter
             where processor_name = ? and due <= clock_timestamp()
               and (claimed_at is null or claimed_at < ?)
               and not exists (
                       select 1 from {table} earlier
                        where earlier.processor_name = letter.processor_name
                          and earlier.sequence = letter.sequence
                          and earlier.place < letter.place)
             order by due, letter_id
             limit ? offset ?
               for update of letter skip locked
            """;

    private static final String LATER =
            """
            update {table}
               set cause = ?, cause_place = ?, touched_at = ?, diagnostics = ?, claimed_at = null,
                   attempts = attempts + 1,
                   due = clock_timestamp()
                         + make_interval(secs => least(? * power(2, least(attempts, 30)), ?))
             where letter_id = ?
            """;

    private static final String SEQUENCE =
            """
            select * from {table}
             where processor_name = ? and sequence = ?
             order by place limit ? offset ?
            """;

    private final String table;
    private final Serializer serializer;
    private final RetrySettings pauses;

    LetterStatements(String schema, Serializer serializer, RetrySettings pauses) {
        super(
                DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                        .schema(LetterSchema.of(schema))
                        .genericSerializer(serializer)
                        .eventSerializer(serializer));
        this.table = LetterSchema.table(schema);
        this.serializer = serializer;
        this.pauses = pauses;
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String processor, Instant claimsEnd, int offset, int limit)
            throws SQLException {
        var statement = connection.prepareStatement(DUE.replace("{table}", table));
        statement.setString(1, processor);
        statement.setString(2, DateTimeUtils.formatInstant(claimsEnd));
        statement.setInt(3, limit);
        statement.setInt(4, offset);
        return statement;
    }

    @Override
    public PreparedStatement requeueStatement(
            Connection connection,
            String letter,
            @Nullable Cause cause,
            Instant touched,
            MetaData diagnostics)
            throws SQLException {
        var statement = connection.prepareStatement(LATER.replace("{table}", table));
        statement.setString(1, cause == null ? null : cause.type());
        statement.setString(2, cause == null ? null : cause.message());
        statement.setString(3, DateTimeUtils.formatInstant(touched));
        statement.setBytes(4, serializer.serialize(diagnostics, byte[].class).getData());
        statement.setDouble(5, RetrySettings.seconds(pauses.firstPause()));
        statement.setDouble(6, RetrySettings.seconds(pauses.longestPause()));
        statement.setString(7, letter);
        return statement;
    }

    /// The queue asks for whole sequences here but pages through them by [#PAGE].
    @Override
    public PreparedStatement letterSequenceStatement(
            Connection connection, String processor, String sequence, int offset, int limit)
            throws SQLException {
        var statement = connection.prepareStatement(SEQUENCE.replace("{table}", table));
        statement.setString(1, processor);
        statement.setString(2, sequence);
        statement.setInt(3, PAGE);
        statement.setInt(4, offset);
        return statement;
    }
}
