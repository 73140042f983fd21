package rollbook.query.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.session.OwnershipTransferred;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;
import rollbook.store.UuidV7;

class LobbyIT extends QuerySpec {
    private final Keep keep = new Keep();

    @Test
    void a_session_is_listed_for_its_members_with_their_role() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        var item = get(keep.tomas, "/api/sessions").items().getFirst();
        assertThat(item.propertyNames())
                .containsExactly("sessionId", "title", "phase", "role", "members");
        assertThat(item.toString())
                .contains(keep.sessionId.toString(), "\"OPEN\"", "\"PLAYER\"", ":2");
        assertThat(get(keep.mira, "/api/sessions").items("/role")).containsExactly("OWNER");
        assertThat(get(keep.ines, "/api/sessions").items()).isEmpty();
    }

    @Test
    void playing_turns_the_phase_and_is_remembered() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.mira, "StartChapter", keep.chapterStarted());
        var item = get(keep.mira, "/api/sessions").items().getFirst();
        assertThat(item.path("phase").asString()).isEqualTo("LIVE");
        assertThat(item.path("lastPlayedAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void who_left_or_was_kicked_is_no_longer_told() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        happened(keep.tomas, "LeaveSession", keep.left(keep.tomas));
        happened(keep.mira, "KickMember", keep.kicked(keep.ines));
        assertThat(get(keep.tomas, "/api/sessions").items()).isEmpty();
        assertThat(get(keep.ines, "/api/sessions").items()).isEmpty();
        assertThat(get(keep.mira, "/api/sessions").items("/members")).containsExactly("1");
    }

    @Test
    void a_table_that_was_handed_over_is_listed_so_for_both() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        happened(
                keep.mira,
                "TransferOwnership",
                new OwnershipTransferred(keep.sessionId, keep.mira, keep.tomas));
        assertThat(get(keep.mira, "/api/sessions").items("/role")).containsExactly("GM");
        assertThat(get(keep.tomas, "/api/sessions").items("/role")).containsExactly("OWNER");
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest() {
        var older = new Keep();
        var newer = new Keep();
        happened(keep.mira, "CreateSession", older.opened());
        happened(keep.mira, "CreateSession", newer.opened());
        happened(keep.mira, "AcceptInvite", older.joined(keep.mira, "Mira"));
        happened(keep.mira, "AcceptInvite", newer.joined(keep.mira, "Mira"));
        var first = get(keep.mira, "/api/sessions?limit=1");
        var second = get(keep.mira, "/api/sessions?limit=1&cursor=" + first.cursor());
        assertThat(first.items("/sessionId")).containsExactly(newer.sessionId.toString());
        assertThat(second.items("/sessionId")).containsExactly(older.sessionId.toString());
        assertThat(second.body().has("nextCursor")).isFalse();
        assertThat(get(keep.tomas, "/api/sessions?cursor=" + first.cursor()).problem())
                .isEqualTo("400 cursor.invalid");
    }

    @Test
    void nobody_is_told_anything_without_a_token() {
        assertThat(request("GET", "/api/sessions").send().status()).isEqualTo(401);
        assertThat(
                        request("GET", "/api/sessions")
                                .with("Authorization", "Bearer x")
                                .send()
                                .status())
                .isEqualTo(401);
    }

    @Test
    void garbage_is_refused() {
        var somebody = new UserId(UuidV7.next());
        assertThat(get(somebody, "/api/sessions?cursor=AAAA").problem())
                .isEqualTo("400 cursor.invalid");
        assertThat(get(somebody, "/api/sessions?limit=0").status()).isEqualTo(400);
        assertThat(get(somebody, "/api/sessions?limit=101").status()).isEqualTo(400);
        assertThat(get(somebody, "/api/sessions?limit=x").status()).isEqualTo(400);
        assertThat(get(somebody, "/api/sessions?page=2").status()).isEqualTo(400);
    }
}
