package rollbook.faults.projection;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.session.TokenHidden;

/// A projection that writes a row for each event, without a key that would refuse a second one. It
/// is held behind each row while somebody has the lock of its number.
@ProcessingGroup("seen")
class Seen {
    private static final String ROW =
            "insert into view.seen (stream, sequence, event_id) values (?, ?, ?)";

    private final JdbcClient rows;
    private final JdbcClient database;
    private final int node;
    private final Runnable behindEach;

    /// @param rows where to write to: as `database` does, or past its transaction
    Seen(JdbcClient rows, JdbcClient database, int node, Runnable behindEach) {
        this.rows = rows;
        this.database = database;
        this.node = node;
        this.behindEach = behindEach;
    }

    @EventHandler
    void on(TokenHidden event, @SequenceNumber long sequence, EventMessage<TokenHidden> message) {
        rows.sql(ROW)
                .params(event.sessionId().toString(), sequence, message.getIdentifier())
                .update();
        database.sql("select pg_advisory_xact_lock_shared(?)::text")
                .param(node)
                .query(String.class)
                .single();
        behindEach.run();
    }
}
