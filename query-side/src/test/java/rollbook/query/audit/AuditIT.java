package rollbook.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.session.RollVisibility;
import rollbook.query.Answer;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;

class AuditIT extends QuerySpec {
    private final Keep keep = new Keep();

    @BeforeEach
    void mira_and_tomas_look_at_a_goblin() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.mira, "Invite", keep.invited());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        happened(keep.mira, "CreateScene", keep.sceneCreated());
        happened(keep.mira, "ActivateScene", keep.sceneActivated());
        happened(keep.mira, "PlaceToken", keep.placed(false));
    }

    @Test
    void an_entry_says_who_did_what_and_what_it_changed() {
        happened(keep.mira, "MoveToken", keep.moved(3, 5));
        var entry = audit(keep.tomas, "").items().getFirst();
        assertThat(entry.propertyNames())
                .containsExactly("cursor", "at", "by", "role", "command", "event", "changes");
        assertThat(entry.at("/role").asString()).isEqualTo("OWNER");
        assertThat(entry.at("/command").asString()).isEqualTo("MoveToken");
        assertThat(entry.at("/event/type").asString()).isEqualTo("TokenMoved");
        assertThat(entry.at("/changes/1").toString())
                .isEqualTo("{\"path\":\"tokens." + keep.goblin + ".x\",\"before\":3,\"after\":5}");
    }

    @Test
    void game_masters_see_what_only_they_may_see() {
        happened(keep.mira, "HideToken", keep.hidden());
        happened(keep.mira, "MoveToken", keep.moved(3, 5));
        assertThat(audit(keep.mira, "?limit=2").items("/event/type"))
                .containsExactly("TokenMoved", "TokenHidden");
        assertThat(audit(keep.tomas, "?limit=2").items("/event/type"))
                .containsExactly("TokenVanished", "TokenPlaced");
    }

    @Test
    void even_the_owner_reads_no_whisper_and_no_roll_for_oneself() {
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        happened(keep.tomas, "Whisper", keep.whispered(keep.tomas, keep.ines, "Psst."));
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, RollVisibility.SELF, keep.tomas));
        assertThat(audit(keep.mira, "?limit=1").items("/event/type"))
                .containsExactly("PlayerJoined");
        assertThat(audit(keep.tomas, "?limit=2").items("/event/type"))
                .containsExactly("DiceRolled", "MessagePosted");
    }

    @Test
    void who_joins_changes_the_members_and_for_game_masters_the_invitation() {
        var forMira = audit(keep.mira, "?limit=4").items().getLast().toString();
        var forTomas = audit(keep.tomas, "?limit=3").items().getLast().toString();
        assertThat(forMira).contains("members." + keep.tomas, "usesLeft");
        assertThat(forTomas).contains("members." + keep.tomas).doesNotContain("invite");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        var first = audit(keep.mira, "?limit=2");
        var second = audit(keep.mira, "?limit=2&cursor=" + first.cursor());
        assertThat(second.items("/event/type")).containsExactly("SceneCreated", "PlayerJoined");
    }

    @Test
    void a_strangers_session_is_as_absent_as_none() {
        assertThat(audit(keep.ines, "").problem()).isEqualTo("404 session.not-found");
        assertThat(get(keep.ines, "/api/sessions/x/audit").problem())
                .isEqualTo("404 session.not-found");
        assertThat(audit(keep.mira, "?cursor=forged").problem()).isEqualTo("400 cursor.invalid");
    }

    private Answer audit(UserId reader, String query) {
        return get(reader, "/api/sessions/" + keep.sessionId + "/audit" + query);
    }
}
