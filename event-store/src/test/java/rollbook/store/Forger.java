package rollbook.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.content.Content;
import rollbook.store.seal.SealHash;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/// Seals a stream anew, as it stands.
record Forger(JdbcClient sql, String stream) {
    private record Leaf(long position, byte[] hash) {}

    void reseal() {
        var chain = new byte[32];
        for (var leaf : leaves()) {
            chain = SealHash.next(chain, leaf.hash());
            sql.sql("update log.event set chain = ? where position = ?")
                    .params(chain, leaf.position())
                    .update();
        }
    }

    private List<Leaf> leaves() {
        return sql.sql(
                        """
                        select e.*, t.name, t.revision
                          from log.event e join log.event_type t on t.no = e.type_no
                         where stream_no = (select no from log.stream where id = ?)
                         order by sequence
                        """)
                .params(stream)
                .query((row, _) -> new Leaf(row.getLong("position"), leaf(row)))
                .list();
    }

    private byte[] leaf(ResultSet row) throws SQLException {
        var content = Content.unpack(row.getBytes("content"), stream);
        return SealHash.leaf(
                stream,
                row.getLong("sequence"),
                row.getBytes("blind"),
                row.getString("event_id"),
                row.getString("name"),
                row.getString("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                content.payload(),
                content.metadata());
    }
}
