package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Answer;
import rollbook.client.Streams;
import rollbook.demo.Person;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A character over both sides: what is written on one is read on the other.
class CharacterIT {
    private static final String PASSWORD = "a sheet of paper";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    static final Map<String, Integer> ABILITIES =
            Map.of(
                    "strength", 16,
                    "dexterity", 10,
                    "constitution", 14,
                    "intelligence", 8,
                    "wisdom", 12,
                    "charisma", 9);

    @TempDir static Path home;

    private static Installation rollbook;
    private static Person tomas;
    private static Person ines;

    private String borin = "";

    @BeforeAll
    static void two_people_arrive() {
        rollbook = Installation.inOneProcess(home);
        tomas = Person.arrive(rollbook.address(), "Tomas", "tomas@example.org", PASSWORD);
        ines = Person.arrive(rollbook.address(), "Ines", "ines@example.org", PASSWORD);
    }

    @AfterAll
    static void everything_ends() {
        rollbook.close();
    }

    @BeforeEach
    void tomas_begins_a_sheet() {
        var sheet =
                Map.of("name", "Borin", "abilities", ABILITIES, "hitPoints", Map.of("maximum", 28));
        borin = "/api/characters/" + tomas.does("/api/characters", sheet).text("characterId");
    }

    @Test
    void a_change_on_the_version_seen_is_kept_fact_by_fact() {
        var answer = revise("\"1\"", Map.of("level", 4, "ancestry", "Dwarf"));
        assertThat(answer.body().required("version").asInt()).isEqualTo(3);
        var sheet = tomas.reads(borin).body();
        assertThat(sheet.required("level").asInt()).isEqualTo(4);
        assertThat(sheet.required("modifiers").required("strength").asInt()).isEqualTo(3);
    }

    @Test
    void a_change_on_an_older_version_is_shown_the_sheet_as_it_is() {
        revise("\"1\"", Map.of("level", 4)).orThrow();
        var stale = revise("\"1\"", Map.of("level", 5));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().required("current").required("level").asInt()).isEqualTo(4);
    }

    @Test
    void a_change_must_name_the_version_it_was_made_on() {
        var none = tomas.rollbook().patch(borin, Map.of("level", 5), Map.of());
        assertThat(none.status()).isEqualTo(428);
        assertThat(revise("*", Map.of("level", 5)).status()).isEqualTo(400);
        assertThat(revise("W/\"1\"", Map.of("level", 5)).status()).isEqualTo(400);
        assertThat(revise("\"1\"", Map.of("level", 21)).code()).isEqualTo("character.invalid");
    }

    @Test
    void an_archived_sheet_leaves_the_list_and_comes_back() {
        tomas.removes(borin);
        assertThat(tomas.tries(borin + "/damage", Map.of("amount", 3)).code())
                .isEqualTo("character.archived");
        assertThat(listed()).doesNotContain(borin);
        tomas.does(borin + "/restore", Map.of());
        assertThat(listed()).contains(borin);
    }

    @Test
    void a_stranger_finds_no_sheet() {
        assertThat(ines.rollbook().get(borin).code()).isEqualTo("character.not-found");
        assertThat(ines.tries(borin + "/heal", Map.of("amount", 1)).code())
                .isEqualTo("character.not-found");
    }

    @Test
    void a_sheet_goes_back_to_a_version_and_tells_its_history() {
        tomas.does(borin + "/conditions", Map.of("name", "prone"));
        tomas.does(borin + "/damage", Map.of("amount", 5));
        var version = tomas.does(borin + "/revert", Map.of("version", 1)).body();
        assertThat(version.required("version").asInt()).isEqualTo(4);
        var sheet = tomas.reads(borin).body();
        assertThat(sheet.required("conditions").size()).isZero();
        assertThat(sheet.at("/hitPoints/current").asInt()).isEqualTo(28);
        var history = tomas.reads(borin + "/history").body().required("items");
        assertThat(history.valueStream().map(fact -> fact.at("/event/type").asString()))
                .containsExactly(
                        "CharacterReverted", "DamageTaken", "ConditionApplied", "CharacterCreated");
        assertThat(history.valueStream().map(fact -> fact.path("by").asString()))
                .containsOnly(tomas.userId());
    }

    @Test
    void what_a_character_has_upon_it_comes_and_goes() {
        tomas.does(borin + "/conditions", Map.of("name", "slowly turning to stone"));
        var rope = tomas.does(borin + "/items", Map.of("name", "Rope")).text("itemId");
        tomas.does(borin + "/saved-rolls", Map.of("name", "Axe +1", "expression", "1d20+@str.mod"));
        tomas.removes(borin + "/conditions/slowly%20turning%20to%20stone");
        tomas.removes(borin + "/items/" + rope);
        tomas.removes(borin + "/saved-rolls/Axe%20+1");
        var sheet = tomas.reads(borin).body();
        assertThat(sheet.required("conditions").size()).isZero();
        assertThat(sheet.required("items").size()).isZero();
        assertThat(sheet.required("savedRolls").size()).isZero();
        assertThat(tomas.rollbook().delete(borin + "/items/" + rope).code())
                .isEqualTo("item.not-found");
    }

    @Test
    void a_round_trip_through_a_file_changes_nothing() {
        tomas.does(borin + "/conditions", Map.of("name", "prone"));
        tomas.does(borin + "/items", Map.of("name", "Rope", "quantity", 2));
        tomas.does(borin + "/saved-rolls", Map.of("name", "Zweihänder", "expression", "2d6"));
        tomas.does(borin + "/saved-rolls", Map.of("name", "Axe", "expression", "1d20+@str.mod"));
        tomas.does(borin + "/temporary-hit-points", Map.of("amount", 3));
        tomas.does(borin + "/damage", Map.of("amount", 5));
        var file = tomas.reads(borin + "/export").body();
        var copy = ines.rollbook().post("/api/characters/import", file).orThrow();
        var second = ines.reads("/api/characters/" + copy.text("characterId") + "/export").body();
        assertThat(second.toString()).isEqualTo(file.toString());
        assertThat(Schema.published(tomas).faults(file)).isEmpty();
    }

    @Test
    void two_who_change_the_same_version_at_once_do_not_undo_each_other() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    both.invokeAll(
                            List.of(
                                    () -> revise("\"1\"", Map.of("level", 4)).status(),
                                    () -> revise("\"1\"", Map.of("speed", 40)).status()));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void a_character_is_watched_as_it_changes() {
        try (var line = Streams.connect(rollbook.address(), tomas.rollbook().accessToken())) {
            var frames = frames(line);
            awaitFrame(frames, "\"kind\":\"snapshot\",\"seq\":0,\"state\"");
            tomas.does(borin + "/damage", Map.of("amount", 5));
            awaitFrame(frames, "\"kind\":\"put\",\"seq\":1,\"item\"");
            assertThat(frames.getLast()).contains("\"current\":23", "\"version\":2");
        }
    }

    @Test
    void a_stranger_watches_nothing() {
        try (var line = Streams.connect(rollbook.address(), ines.rollbook().accessToken())) {
            assertThatThrownBy(() -> line.stream(route(), Map.of()).blockLast(PATIENCE))
                    .hasMessageContaining("character.not-found");
            assertThatThrownBy(
                            () -> line.stream("characters.garbage", Map.of()).blockLast(PATIENCE))
                    .hasMessageContaining("character.not-found");
            assertThatThrownBy(
                            () -> line.stream(route(), Map.of("cursor", "x")).blockLast(PATIENCE))
                    .hasMessageContaining("request.invalid");
        }
    }

    @Test
    void at_a_table_game_masters_touch_it_others_see_its_public_part_and_it_may_be_put_away() {
        var mira = Person.arrive(rollbook.address(), "Mira", "mira@example.org", PASSWORD);
        var rolf = Person.arrive(rollbook.address(), "Rolf", "rolf@example.org", PASSWORD);
        var table = TableForTwo.of(mira).seats(tomas, characterId()).seats(rolf, null);
        awaitAnswerToDamage(mira, "");
        awaitAnswerToDamage(rolf, "character.not-controlled");
        var roll = table.rolls(tomas, "1d20+@str.mod", characterId()).orThrow();
        assertThat(roll.body().at("/refs/str.mod").asInt()).isEqualTo(3);
        assertThat(table.rolls(rolf, "1d20", characterId()).code())
                .isEqualTo("character.not-found");
        try (var line = Streams.connect(rollbook.address(), rolf.rollbook().accessToken())) {
            var frames = frames(line);
            awaitFrame(frames, "\"snapshot\"");
            assertThat(frames.getFirst()).doesNotContain("hitPoints", "version");
            rolf.does(table.path() + "/leave", Map.of());
            awaitFrame(frames, "\"end\",\"reason\":\"left\"");
            assertThat(frames.get(frames.size() - 2)).contains("\"gone\"", characterId());
        }
        tomas.removes(borin);
        table.moves(tomas).orThrow();
    }

    /// Who sits where is known to other aggregates a moment later.
    private void awaitAnswerToDamage(Person by, String code) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(by.tries(borin + "/damage", Map.of("amount", 1)).code())
                                        .isEqualTo(code));
    }

    private List<String> frames(Streams line) {
        var frames = new CopyOnWriteArrayList<String>();
        var _ = line.stream(route(), Map.of()).subscribe(frame -> frames.add(frame.toString()));
        return frames;
    }

    private static void awaitFrame(List<String> frames, String part) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(frames).last().asString().contains(part));
    }

    private String route() {
        return "characters." + characterId();
    }

    private String characterId() {
        return borin.substring("/api/characters/".length());
    }

    private Answer revise(String ifMatch, Map<String, ?> changes) {
        return tomas.rollbook().patch(borin, changes, Map.of("If-Match", ifMatch));
    }

    private static String listed() {
        var page = tomas.reads("/api/characters?limit=100").body().required("items");
        return page.valueStream()
                .map(sheet -> "/api/characters/" + sheet.required("characterId").asString())
                .toList()
                .toString();
    }
}
