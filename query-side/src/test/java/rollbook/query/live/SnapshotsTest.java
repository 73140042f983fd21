package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import rollbook.client.Reducer;
import rollbook.edge.json.StrictJson;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.Point;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.Settings;
import rollbook.events.session.Token;
import rollbook.events.session.TokenPlaced;
import rollbook.query.rsocket.StreamLimits;
import rollbook.query.table.Table;
import rollbook.query.table.TableView;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SnapshotsTest {
    private final JsonMapper json = StrictJson.mapper();
    private final UserId mira = new UserId(UUID.randomUUID());
    private final SessionId sessionId = new SessionId(UUID.randomUUID());
    private final SceneId gate = new SceneId(UUID.randomUUID());
    private final StreamLimits limits =
            new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("rollbook.limits.streams", StreamLimits.class);
    private final Snapshots snapshots = new Snapshots(json, limits);

    @Test
    void a_small_table_is_sent_whole() {
        assertThat(snapshots.parts(tableWith(3), mira)).hasSize(1);
    }

    @Test
    void a_large_table_comes_in_parts_that_fit_and_add_up() {
        var table = tableWith(2_000);
        var parts = snapshots.parts(table, mira);
        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.length < 256 * 1024);
        assertThat(merged(parts)).isEqualTo(written(TableView.of(table, mira)));
    }

    private JsonNode written(TableView view) {
        return json.readTree(json.writeValueAsBytes(view));
    }

    private Table tableWith(int tokens) {
        var settings = Settings.defaults();
        var table =
                Table.unset(sessionId)
                        .evolve(new SessionCreated(sessionId, "Keep", settings, mira, "Mira"));
        for (var i = 0; i < tokens; i++) {
            table = table.evolve(placed());
        }
        return table;
    }

    private TokenPlaced placed() {
        var place = new Point(BigDecimal.ONE, BigDecimal.TWO);
        var token =
                new Token(
                        gate,
                        "Goblin",
                        place,
                        BigDecimal.ONE,
                        0,
                        null,
                        null,
                        Map.of(),
                        false,
                        mira);
        return new TokenPlaced(sessionId, new TokenId(UUID.randomUUID()), token, "r");
    }

    private JsonNode merged(List<byte[]> parts) {
        var reducer = new Reducer();
        for (var i = 0; i < parts.size(); i++) {
            var frame = json.createObjectNode().put("kind", "snapshot").put("cursor", "c");
            frame.set("state", json.readTree(parts.get(i)));
            reducer.apply(frame.put("more", i < parts.size() - 1));
        }
        return reducer.state();
    }
}
