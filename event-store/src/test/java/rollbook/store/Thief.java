package rollbook.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.content.Content;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Does to one stream what only the owner of the tables can do.
record Thief(JdbcClient sql, String stream) {
    private static final String HERE =
            "stream_no = (select no from log.stream where id = :stream) and ";

    /// Takes the locks off.
    static void enter(JdbcClient sql) {
        sql.sql("alter table log.event disable trigger only_grows").update();
        sql.sql("alter table log.checkpoint disable trigger only_grows").update();
        sql.sql("alter table log.event drop constraint event_sequence").update();
    }

    void payload(int sequence, String from, String to) {
        content(sequence, old -> new Content(replaced(old.payload(), from, to), old.metadata()));
    }

    void metadata(int sequence, String metadata) {
        content(
                sequence,
                old -> new Content(old.payload(), metadata.getBytes(StandardCharsets.UTF_8)));
    }

    void set(int sequence, String assignment) {
        run("update log.event set " + assignment + " where " + HERE + "sequence = " + sequence);
    }

    void remove(int from, int to) {
        run(
                "delete from log.event where "
                        + HERE
                        + "sequence >= "
                        + from
                        + " and sequence < "
                        + to);
    }

    /// All from there on get other numbers.
    void shift(int from, int by) {
        run(
                "update log.event set sequence = sequence + "
                        + by
                        + " where "
                        + HERE
                        + "sequence >= "
                        + from);
    }

    void swap(int one, int other) {
        var numbers = "sequence in (" + one + ", " + other + ")";
        run(
                "update log.event set sequence = "
                        + (one + other)
                        + " - sequence where "
                        + HERE
                        + numbers);
    }

    /// The same event a second time, under an id and at a position of its own.
    void copy(int from, int to) {
        run(
                """
                insert into log.event
                      (position, at, stream_no, sequence, type_no, event_id, blind, chain, content)
                select (select max(position) + 1 from log.event), at, stream_no, %d, type_no,
                       gen_random_uuid(), blind, chain, content
                  from log.event where %s sequence = %d
                """
                        .formatted(to, HERE, from));
    }

    void run(String change) {
        sql.sql(change).param("stream", stream).update();
    }

    private void content(int sequence, UnaryOperator<Content> change) {
        var old =
                sql.sql("select content from log.event where " + HERE + "sequence = :sequence")
                        .params(Map.of("stream", stream, "sequence", sequence))
                        .query(byte[].class)
                        .single();
        sql.sql("update log.event set content = :content where " + HERE + "sequence = :sequence")
                .param("content", change.apply(Content.unpack(old, stream)).pack(stream))
                .params(Map.of("stream", stream, "sequence", sequence))
                .update();
    }

    private static byte[] replaced(byte[] json, String from, String to) {
        return new String(json, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }
}
