package rollbook.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.InviteId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Grid;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.Point;
import rollbook.events.session.Role;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.Settings;
import rollbook.events.session.Token;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.query.table.Table;
import rollbook.query.table.TableWalk.Step;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class TracingTest {
    private final SessionId session = new SessionId(UUID.randomUUID());
    private final UserId mira = new UserId(UUID.randomUUID());
    private final UserId tomas = new UserId(UUID.randomUUID());
    private final SceneId gate = new SceneId(UUID.randomUUID());
    private final TokenId goblin = new TokenId(UUID.randomUUID());
    private final Tracing tracing = new Tracing(new JsonMapper());

    private Table before = Table.unset(session);
    private Table after = before;
    private GameSessionEvent last = created();

    @Test
    void a_move_that_all_see_has_one_version_with_both_places() {
        given(created(), joined(), scene(), shown(), placed(false), moved());
        assertThat(paths(tomas)).containsExactly(at("revision"), at("x"));
        assertThat(versions()).hasSize(1);
    }

    @Test
    void a_move_of_a_hidden_token_is_traced_for_game_masters_alone() {
        given(created(), joined(), scene(), shown(), placed(true), moved());
        assertThat(paths(mira)).containsExactly(at("revision"), at("x"));
        assertThat(versions()).noneMatch(version -> version.readers().includes(tomas));
    }

    @Test
    void a_token_that_is_hidden_is_gone_for_players_and_marked_for_game_masters() {
        given(created(), joined(), scene(), shown(), placed(false));
        given(new TokenHidden(session, goblin, "r2"));
        assertThat(paths(mira)).containsExactly(at("hidden"), at("revision"));
        assertThat(paths(tomas)).containsExactly("tokens." + goblin);
    }

    @Test
    void the_first_scene_that_is_shown_appears_to_players_with_its_tokens() {
        given(created(), joined(), scene(), placed(false), shown());
        assertThat(paths(tomas))
                .containsExactly("activeSceneId", "scenes." + gate, "tokens." + goblin);
        assertThat(paths(mira)).containsExactly("activeSceneId");
    }

    private List<String> paths(UserId reader) {
        return versions().stream()
                .filter(version -> version.readers().includes(reader))
                .findFirst()
                .orElseThrow()
                .changes()
                .stream()
                .map(Change::path)
                .toList();
    }

    private List<AuditVersion> versions() {
        return tracing.versions(new Step(last, before, after));
    }

    private void given(GameSessionEvent... events) {
        for (var event : events) {
            before = after;
            after = before.evolve(event);
            last = event;
        }
    }

    private String at(String field) {
        return "tokens." + goblin + "." + field;
    }

    private SessionCreated created() {
        return new SessionCreated(session, "The Keep", Settings.defaults(), mira, "Mira");
    }

    private PlayerJoined joined() {
        var invite = new InviteId(UUID.randomUUID());
        return new PlayerJoined(session, tomas, "Tomas", Role.PLAYER, null, invite);
    }

    private SceneCreated scene() {
        return new SceneCreated(
                session, gate, "Gate", 30, 20, new Grid(Grid.Kind.SQUARE, null), null, mira);
    }

    private SceneActivated shown() {
        return new SceneActivated(session, gate);
    }

    private TokenPlaced placed(boolean hidden) {
        var token =
                new Token(
                        gate,
                        "Goblin",
                        point(3),
                        BigDecimal.ONE,
                        0,
                        null,
                        null,
                        Map.of(),
                        hidden,
                        mira);
        return new TokenPlaced(session, goblin, token, "r1");
    }

    private TokenMoved moved() {
        return new TokenMoved(session, goblin, point(3), point(5), List.of(), "r2");
    }

    private static Point point(int x) {
        return new Point(BigDecimal.valueOf(x), BigDecimal.ONE);
    }
}
