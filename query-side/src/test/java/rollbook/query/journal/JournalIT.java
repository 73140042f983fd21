package rollbook.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.Settings;
import rollbook.query.Answer;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;

class JournalIT extends QuerySpec {
    private final Keep keep = new Keep();

    @BeforeEach
    void mira_and_tomas_sit_at_the_table() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
    }

    @Test
    void entries_come_newest_first_in_the_shape_of_the_wire() {
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "Hello."));
        var newest = journal(keep.mira, "").items().getFirst();
        assertThat(newest.propertyNames()).containsExactly("kind", "cursor", "at", "by", "event");
        assertThat(newest.at("/kind").asString()).isEqualTo("TALK");
        assertThat(newest.at("/by").asString()).isEqualTo(keep.tomas.toString());
        assertThat(newest.at("/event/type").asString()).isEqualTo("MessagePosted");
        assertThat(newest.at("/event/text").asString()).isEqualTo("Hello.");
    }

    @Test
    void a_whisper_is_read_by_those_it_was_for() {
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        happened(keep.tomas, "Whisper", keep.whispered(keep.tomas, keep.ines, "Psst."));
        assertThat(journal(keep.tomas, "?kind=TALK").items()).hasSize(1);
        assertThat(journal(keep.ines, "?kind=TALK").items()).hasSize(1);
        assertThat(journal(keep.mira, "?kind=TALK").items()).isEmpty();
    }

    @Test
    void a_secret_roll_is_no_entry_for_who_may_not_see_it() {
        var secret = keep.rolled(keep.mira, RollVisibility.GM, keep.mira);
        happened(keep.mira, "RollDice", secret);
        assertThat(journal(keep.mira, "?kind=ROLL").items()).hasSize(1);
        assertThat(journal(keep.tomas, "?kind=ROLL").items()).isEmpty();
    }

    @Test
    void a_page_is_filled_with_what_its_reader_may_see() {
        for (var i = 0; i < 5; i++) {
            happened(keep.mira, "RollDice", keep.rolled(keep.mira, RollVisibility.SELF, keep.mira));
        }
        var page = journal(keep.tomas, "?limit=2");
        assertThat(page.items("/event/type")).containsExactly("PlayerJoined", "SessionCreated");
        assertThat(page.body().has("nextCursor")).isFalse();
    }

    @Test
    void each_sees_a_token_come_and_go_in_their_own_version() {
        happened(keep.mira, "CreateScene", keep.sceneCreated(), keep.sceneActivated());
        happened(keep.mira, "PlaceToken", keep.placed(true));
        happened(keep.mira, "ShowToken", keep.shown());
        happened(keep.mira, "HideToken", keep.hidden());
        assertThat(journal(keep.mira, "?limit=3").items("/event/type"))
                .containsExactly("TokenHidden", "TokenShown", "TokenPlaced");
        assertThat(journal(keep.tomas, "?limit=3").items("/event/type"))
                .containsExactly("TokenVanished", "TokenAppeared", "SceneActivated");
    }

    @Test
    void entries_are_found_by_kind_and_author() {
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, RollVisibility.PUBLIC));
        happened(keep.mira, "PostMessage", keep.said(keep.mira, "Well rolled."));
        assertThat(journal(keep.mira, "?kind=ROLL&kind=TALK").items("/kind"))
                .containsExactly("TALK", "ROLL");
        assertThat(journal(keep.mira, "?author=" + keep.tomas).items("/event/type"))
                .containsExactly("DiceRolled", "PlayerJoined");
    }

    @Test
    void a_stretch_is_bounded_by_cursors_or_times() {
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "One."));
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "Two."));
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "Three."));
        var two = journal(keep.tomas, "?limit=2").items().get(1);
        var cursor = two.at("/cursor").asString();
        var time = two.at("/at").asString();
        assertThat(texts("?kind=TALK&from=" + cursor)).containsExactly("Three.", "Two.");
        assertThat(texts("?kind=TALK&to=" + cursor)).containsExactly("Two.", "One.");
        assertThat(texts("?from=" + time + "&to=" + time)).containsExactly("Two.");
        assertThat(texts("?to=0001-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "One."));
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "Two."));
        var first = journal(keep.tomas, "?kind=TALK&limit=1");
        assertThat(first.items("/event/text")).containsExactly("Two.");
        assertThat(texts("?kind=TALK&limit=1&cursor=" + first.cursor())).containsExactly("One.");
    }

    @Test
    void newcomers_read_what_was_for_everyone() {
        happened(keep.tomas, "PostMessage", keep.said(keep.tomas, "Before."));
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        assertThat(journal(keep.ines, "?kind=TALK").items("/event/text"))
                .containsExactly("Before.");
    }

    @Test
    void newcomers_read_nothing_from_before_where_the_table_keeps_its_past() {
        var closed = new Keep();
        var settings = new Settings(false, false, false, false, true);
        happened(closed.mira, "CreateSession", closed.opened(settings));
        happened(closed.mira, "PostMessage", closed.said(closed.mira, "Before."));
        happened(closed.ines, "AcceptInvite", closed.joined(closed.ines, "Ines"));
        happened(closed.mira, "PostMessage", closed.said(closed.mira, "After."));
        var seen = get(closed.ines, "/api/sessions/" + closed.sessionId + "/journal");
        assertThat(seen.items("/event/type")).containsExactly("MessagePosted", "PlayerJoined");
    }

    @Test
    void a_strangers_session_is_as_absent_as_none() {
        var absent = "/api/sessions/" + new Keep().sessionId + "/journal";
        assertThat(journal(keep.ines, "").problem()).isEqualTo("404 session.not-found");
        assertThat(get(keep.ines, absent).problem()).isEqualTo("404 session.not-found");
        assertThat(get(keep.ines, "/api/sessions/x/journal").problem())
                .isEqualTo("404 session.not-found");
    }

    @Test
    void garbage_is_refused() {
        assertThat(journal(keep.mira, "?kind=DICE").status()).isEqualTo(400);
        assertThat(journal(keep.mira, "?kind=").status()).isEqualTo(400);
        assertThat(journal(keep.mira, "?author=mira").status()).isEqualTo(400);
        assertThat(journal(keep.mira, "?from=yesterday").problem()).isEqualTo("400 cursor.invalid");
        assertThat(journal(keep.mira, "?from=2026-13-01T00:00:00Z").problem())
                .isEqualTo("400 request.invalid");
        assertThat(journal(keep.mira, "?cursor=%2e%2e").problem()).isEqualTo("400 cursor.invalid");
        assertThat(journal(keep.mira, "?limit=1000").status()).isEqualTo(400);
    }

    private Answer journal(UserId reader, String query) {
        return get(reader, "/api/sessions/" + keep.sessionId + "/journal" + query);
    }

    private Iterable<String> texts(String query) {
        return journal(keep.tomas, query).items("/event/text");
    }
}
