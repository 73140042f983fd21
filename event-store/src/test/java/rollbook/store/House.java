package rollbook.store;

import static org.awaitility.Awaitility.await;

import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.testing.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A database with [Guests] in it, whose nodes try again at short intervals.
record House(TestDatabase database, JdbcClient sql) {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> SOON =
            Map.of(
                    "rollbook.dead-letters.every", "50ms",
                    "rollbook.dead-letters.first-pause", "10ms",
                    "rollbook.dead-letters.longest-pause", "200ms");

    private static final String LETTERS =
            """
            select concat_ws(' ', stream, encode(payload, 'escape'), encode(metadata, 'escape'), cause,
                             encode(diagnostics, 'escape'))
              from view.dead_letter
            """;

    static House open() {
        var database = Guests.house();
        return new House(database, JdbcClient.create(database.dataSource()));
    }

    Node node(Class<?>... more) {
        return Node.start(
                database,
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("soon", SOON)),
                more.length == 0 ? new Class<?>[] {Guests.Invited.class} : more);
    }

    void refuse(String... names) {
        List.of(names)
                .forEach(
                        name ->
                                sql.sql("insert into view.refused values (?)")
                                        .param(name)
                                        .update());
    }

    void accept(String... names) {
        List.of(names)
                .forEach(
                        name ->
                                sql.sql("delete from view.refused where name = ?")
                                        .param(name)
                                        .update());
    }

    List<String> guests() {
        return sql.sql("select name from view.guest order by place").query(String.class).list();
    }

    List<String> guests(UserId stream) {
        return sql.sql("select name from view.guest where stream = ? order by place")
                .param(stream.toString())
                .query(String.class)
                .list();
    }

    /// What waits, column by column, as text.
    List<String> letters() {
        return sql.sql(LETTERS).query(String.class).list();
    }

    long waiting() {
        return sql.sql("select count(*) from view.dead_letter").query(Long.class).single();
    }

    void awaitWaiting(long letters) {
        await().atMost(PATIENCE).until(() -> waiting() == letters);
    }
}
