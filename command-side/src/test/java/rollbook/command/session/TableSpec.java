package rollbook.command.session;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.command.user.IdentitySpec;
import rollbook.command.user.Visitor.Answer;
import rollbook.events.SessionId;
import rollbook.events.session.GameSessionEvent;
import rollbook.store.EventLog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A live table of mira's, over real HTTP: tomas plays Borin, ines plays nobody yet, rolf is a
/// stranger.
abstract class TableSpec extends IdentitySpec {
    static final Map<String, ?> NOTHING = Map.of();

    @Autowired private EventLog log;

    Player mira;
    Player tomas;
    Player ines;
    Player rolf;

    String table;
    String gate;
    String borin;

    @BeforeEach
    void sit_down() {
        mira = newcomer("Mira");
        tomas = newcomer("Tomas");
        ines = newcomer("Ines");
        rolf = newcomer("Rolf");
        table = opens(mira);
        sitsDown(tomas, "PLAYER");
        sitsDown(ines, "PLAYER");
        gate = prepares(mira);
        mira.post(table + "/start-chapter", NOTHING).is(200);
        borin = table + "/tokens/" + places("Borin", tomas).text("tokenId");
    }

    String opens(Player owner) {
        var created = owner.post("/api/sessions", Map.of("title", "The Sunless Keep")).is(201);
        return "/api/sessions/" + created.text("sessionId");
    }

    String invite(String role) {
        return mira.post(table + "/invites", Map.of("role", role)).is(201).text("code");
    }

    void sitsDown(Player player, String role) {
        player.post("/api/invites/" + invite(role) + "/accept", NOTHING).is(200);
    }

    /// A token of tomas's or ines's at 3, 4.
    Answer places(String name, Player controller) {
        var body =
                Map.of(
                        "sceneId",
                        gate,
                        "name",
                        name,
                        "x",
                        3,
                        "y",
                        4,
                        "controllers",
                        Map.of(controller.id().toString(), List.of("MOVE")));
        return mira.post(table + "/tokens", body).is(201);
    }

    List<GameSessionEvent> happened() {
        var stream = SessionId.of(table.substring("/api/sessions/".length())).toString();
        try (var events = log.stream(stream, 0)) {
            return events.map(recorded -> (GameSessionEvent) recorded.event()).toList();
        }
    }

    static Map<String, ?> to(Object x, Object y) {
        return Map.of("x", x, "y", y);
    }

    private String prepares(Player gameMaster) {
        var scene = Map.of("name", "Gate", "width", 30, "height", 20);
        var id = gameMaster.post(table + "/scenes", scene).is(201).text("sceneId");
        gameMaster.post(table + "/scenes/" + id + "/activate", NOTHING).is(200);
        return id;
    }

    Player newcomer(String name) {
        return Player.of(web, arrive(UUID.randomUUID() + "@example.org", name));
    }
}
