package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Answer;
import rollbook.demo.Person;

import java.nio.file.Path;
import java.util.Map;

/// A character over both sides: what is written on one is read on the other.
class CharacterIT {
    private static final String PASSWORD = "a sheet of paper";
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
