package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.EndChapter;
import rollbook.command.session.SessionCommand.PauseSession;
import rollbook.command.session.SessionState.NotCreated;
import rollbook.events.SessionId;
import rollbook.events.session.GameSessionEvent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A table that is loaded from a snapshot is the table that its events tell of.
@TestPropertySource(properties = "rollbook.log.snapshot-every=5")
class SessionSnapshotIT extends TableSpec {
    @Autowired private Commands commands;
    @Autowired private Cache aggregates;
    @Autowired private JdbcClient sql;

    @Test
    void a_session_is_the_same_from_a_snapshot_and_from_its_events() {
        invite("ASSISTANT");
        moveUntilThereIsASnapshot();
        aggregates.removeAll();
        var loaded = commands.send(new PauseSession(session(), mira.id()), mira.id());
        assertThat(loaded.state(SessionState.class)).isEqualTo(folded());
    }

    @Test
    void nobodys_name_stands_in_a_snapshot_in_plain() {
        moveUntilThereIsASnapshot();
        var payload = new String((byte[]) snapshot().get("payload"), StandardCharsets.UTF_8);
        assertThat(payload)
                .contains(borin.substring(borin.lastIndexOf('/') + 1))
                .doesNotContain("Mira", "Tomas", "Ines", "Borin", "Gate");
        assertThat(snapshot().get("type")).isEqualTo("session.SessionState.Live");
    }

    @Test
    void a_session_goes_on_after_its_snapshot_was_lost() {
        moveUntilThereIsASnapshot();
        sql.sql("delete from log.snapshot").update();
        aggregates.removeAll();
        var ended = commands.send(new EndChapter(session(), mira.id(), List.of()), mira.id());
        assertThat(ended.state(SessionState.class)).isEqualTo(folded());
    }

    /// While one snapshot is taken no other is begun, so it takes moves until there is a late one.
    private void moveUntilThereIsASnapshot() {
        var moves = new AtomicInteger();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var x = moves.getAndIncrement() % 10;
                            tomas.post(borin + "/move", to(x, 7)).is(200);
                            return latestSnapshot() >= 12;
                        });
    }

    private SessionState folded() {
        SessionState state = new NotCreated();
        for (GameSessionEvent event : happened()) {
            state = state.evolve(event);
        }
        return state;
    }

    private SessionId session() {
        return SessionId.of(table.substring("/api/sessions/".length()));
    }

    private long latestSnapshot() {
        return sql.sql("select coalesce(max(sequence), -1) from log.snapshot where stream = ?")
                .param(session().toString())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> snapshot() {
        return sql.sql(
                        "select type, payload from log.snapshot where stream = ?"
                                + " order by sequence desc limit 1")
                .param(session().toString())
                .query()
                .singleRow();
    }
}
