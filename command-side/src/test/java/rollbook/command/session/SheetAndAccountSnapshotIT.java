package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.common.caching.Cache;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import rollbook.store.aggregate.StateFold;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What holds for sessions holds for characters and accounts.
@TestPropertySource(properties = "rollbook.log.snapshot-every=5")
class SheetAndAccountSnapshotIT extends TableSpec {
    private static final Map<String, Integer> ABILITIES =
            Map.of(
                    "strength",
                    15,
                    "dexterity",
                    12,
                    "constitution",
                    14,
                    "intelligence",
                    8,
                    "wisdom",
                    10,
                    "charisma",
                    9);

    @Autowired private Cache aggregates;
    @Autowired private JdbcClient sql;
    @Autowired private ApplicationContext context;
    @Autowired private List<StateFold<?, ?>> folds;

    @Test
    void a_character_goes_on_from_its_snapshot() {
        var id = borin();
        damage(id, 6);
        awaitSnapshot(id, "character.CharacterState.Made", "Borin");
        aggregates.removeAll();
        assertThat(damage(id, 1)).isEqualTo(8);
    }

    @Test
    void a_roll_finds_the_sheet_behind_its_snapshot() {
        var id = borin();
        damage(id, 6);
        awaitSnapshot(id, "character.CharacterState.Made", "Borin");
        damage(id, 1);
        var roll = Map.of("expression", "@hp", "characterId", id);
        var rolled = tomas.post(table + "/rolls", roll).is(201).json();
        assertThat(rolled.path("total").asInt()).isEqualTo(40 - 7);
    }

    @Test
    void an_account_goes_on_from_its_snapshot() {
        for (var i = 0; i < 6; i++) rename("Tomas the " + i);
        awaitSnapshot(tomas.id().toString(), "user.UserState.Registered", "Tomas");
        aggregates.removeAll();
        rename("Tomas");
        sitsDown(newcomer("Rolf"), "PLAYER");
    }

    @Test
    void of_every_aggregate_there_are_snapshots() {
        assertThat(folds)
                .extracting(StateFold::aggregate)
                .containsExactlyInAnyOrderElementsOf(aggregateClasses());
    }

    private List<Class<?>> aggregateClasses() {
        return List.of(context.getBeanNamesForAnnotation(Aggregate.class)).stream()
                .<Class<?>>map(context::getType)
                .toList();
    }

    private String borin() {
        var sheet =
                Map.of("name", "Borin", "abilities", ABILITIES, "hitPoints", Map.of("maximum", 40));
        return tomas.post("/api/characters", sheet).is(201).text("characterId");
    }

    /// The version afterwards.
    private int damage(String character, int times) {
        var version = 0;
        for (var i = 0; i < times; i++) {
            var answer =
                    tomas.post("/api/characters/" + character + "/damage", Map.of("amount", 1));
            version = answer.is(200).json().path("version").asInt();
        }
        return version;
    }

    private void rename(String name) {
        tomas.patch("/api/users/me", Map.of("displayName", name)).is(200);
    }

    private void awaitSnapshot(String stream, String type, String plain) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(snapshots(stream, type)).isNotEmpty());
        assertThat(snapshots(stream, type)).noneMatch(payload -> payload.contains(plain));
    }

    private List<String> snapshots(String stream, String type) {
        return sql
                .sql("select payload from log.snapshot where stream = ? and type = ?")
                .params(stream, type)
                .query(byte[].class)
                .list()
                .stream()
                .map(payload -> new String(payload, StandardCharsets.UTF_8))
                .toList();
    }
}
