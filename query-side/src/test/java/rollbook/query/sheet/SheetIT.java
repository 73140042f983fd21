package rollbook.query.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.UserId;
import rollbook.query.Answer;
import rollbook.query.Hero;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;
import rollbook.store.UuidV7;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class SheetIT extends QuerySpec {
    private final Keep keep = new Keep();
    private final UserId rolf = new UserId(UuidV7.next());
    private final Hero wren = new Hero(keep.tomas);
    private final String sheet = "/api/characters/" + wren.id();

    @BeforeEach
    void tomas_has_a_character_and_sits_at_a_table_of_miras_with_ines() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        happened(keep.tomas, "CreateCharacter", wren.created());
        happened(keep.tomas, "ReviseCharacter", wren.rewritten());
    }

    @Test
    void the_owner_and_game_masters_of_a_shared_table_see_all_of_it() {
        var whole = get(keep.tomas, sheet);
        assertThat(whole.headers().get("etag")).containsExactly("\"14\"");
        assertThat(whole.body().path("conditions").toString()).isEqualTo("[\"blinded\"]");
        assertThat(whole.body().at("/items/0/quantity").asInt()).isEqualTo(2);
        assertThat(whole.body().path("savedRolls").toString())
                .isEqualTo("{\"Dagger\":\"1d20+@dex.mod\"}");
        assertThat(whole.body().at("/modifiers/dexterity").asInt()).isEqualTo(4);
        assertThat(get(keep.mira, sheet).body()).isEqualTo(whole.body());
    }

    @Test
    void who_shares_a_table_sees_the_public_part_and_no_version() {
        var part = get(keep.ines, sheet);
        assertThat(part.headers()).doesNotContainKey("etag");
        assertThat(part.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "characterId",
                        "ownerId",
                        "name",
                        "ancestry",
                        "characterClass",
                        "level",
                        "conditions",
                        "portrait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/export"})
    void what_is_more_than_the_public_part_is_for_owner_and_game_masters(String more) {
        assertThat(get(keep.tomas, sheet + more).status()).isEqualTo(200);
        assertThat(get(keep.mira, sheet + more).status()).isEqualTo(200);
        assertThat(get(keep.ines, sheet + more).problem())
                .isEqualTo("403 character.not-controlled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/export"})
    void for_strangers_there_is_no_character(String below) {
        assertThat(get(rolf, sheet + below).problem()).isEqualTo("404 character.not-found");
        happened(keep.ines, "Leave", keep.left(keep.ines));
        assertThat(get(keep.ines, sheet + below).problem()).isEqualTo("404 character.not-found");
    }

    @Test
    void history_tells_what_happened_when_and_by_whom_newest_first() {
        happened(keep.mira, "RevertCharacterTo", wren.reverted());
        var first = get(keep.tomas, sheet + "/history?limit=2");
        assertThat(first.items("/version")).containsExactly("15", "14");
        assertThat(first.items("/by")).containsExactly(keep.mira.toString(), keep.tomas.toString());
        assertThat(first.items("/event/type")).containsExactly("CharacterReverted", "RollSaved");
        assertThat(first.items().getFirst().at("/event/sheet/savedRolls").isObject()).isTrue();
        assertThat(first.items().getLast().path("event").propertyNames())
                .containsExactly("type", "name", "expression");
        var second = get(keep.tomas, sheet + "/history?limit=100&cursor=" + first.cursor());
        assertThat(second.items("/version")).hasSize(13).startsWith("13").endsWith("1");
        assertThat(second.body().has("nextCursor")).isFalse();
    }

    @Test
    void what_was_struck_from_a_sheet_is_gone() {
        happened(keep.tomas, "Strike", wren.stripped());
        var now = get(keep.tomas, sheet).body();
        assertThat(now.path("conditions").size()).isZero();
        assertThat(now.path("items").size()).isZero();
        assertThat(now.path("savedRolls").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'anna,Anna 10%,zoë,Árpád_'",
        "-name, 'Árpád_,zoë,Anna 10%,anna'",
        "level, 'zoë,Anna 10%,anna,Árpád_'",
        "-level, 'Árpád_,anna,Anna 10%,zoë'",
        "created, 'anna,Anna 10%,zoë,Árpád_'",
        "-created, 'Árpád_,zoë,Anna 10%,anna'",
    })
    void lists_are_sorted_whole_or_page_by_page(String sort, String names) {
        var expected = names.split(",");
        var heroes = fourOf(rolf);
        assertThat(heroes).hasSize(4);
        assertThat(names(get(rolf, "/api/characters?sort=" + sort))).containsExactly(expected);
        assertThat(pages("/api/characters?limit=1&sort=" + sort)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA, 2",
        "%, 1",
        "_, 1",
        "ÁRPÁD, 1",
        "ZOE\u0308, 1",
        "\\, 0",
        "nobody, 0",
        "'', 4"
    })
    void a_search_finds_a_part_of_the_name_in_whatever_case(String text, int found) {
        fourOf(rolf);
        var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertThat(get(rolf, "/api/characters?q=" + query).items()).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=", "sort=-", "sort=age", "sort=name,level", "archived=2", "page=1"})
    void what_a_list_does_not_know_is_refused(String parameter) {
        assertThat(get(rolf, "/api/characters?" + parameter).problem())
                .isEqualTo("400 request.invalid");
    }

    @Test
    void a_cursor_belongs_to_its_list() {
        fourOf(rolf);
        var cursor = get(rolf, "/api/characters?limit=1").cursor();
        for (var other : List.of("?sort=-name", "?q=a", "?archived=true", "?sort=level")) {
            assertThat(get(rolf, "/api/characters" + other + "&cursor=" + cursor).problem())
                    .isEqualTo("400 cursor.invalid");
        }
        assertThat(get(keep.tomas, "/api/characters?cursor=" + cursor).problem())
                .isEqualTo("400 cursor.invalid");
    }

    @Test
    void archived_characters_are_listed_apart() {
        happened(keep.tomas, "ArchiveCharacter", wren.archived());
        assertThat(get(keep.tomas, "/api/characters").items()).isEmpty();
        assertThat(get(keep.tomas, "/api/characters?archived=true").items("/archived"))
                .containsExactly("true");
    }

    private List<Hero> fourOf(UserId owner) {
        var names = List.of("anna", "Anna 10%", "zoë", "Árpád_");
        var levels = List.of(3, 2, 1, 4);
        var heroes = new ArrayList<Hero>();
        for (var i = 0; i < names.size(); i++) {
            var hero = new Hero(owner);
            happened(owner, "CreateCharacter", hero.created());
            happened(owner, "Rename", hero.renamed(names.get(i)), hero.level(levels.get(i)));
            heroes.add(hero);
        }
        return heroes;
    }

    private List<String> pages(String path) {
        var names = new ArrayList<String>();
        var page = get(rolf, path);
        names.addAll(names(page));
        while (page.body().has("nextCursor")) {
            page = get(rolf, path + "&cursor=" + page.cursor());
            names.addAll(names(page));
        }
        return names;
    }

    private static List<String> names(Answer page) {
        return page.items("/name");
    }
}
