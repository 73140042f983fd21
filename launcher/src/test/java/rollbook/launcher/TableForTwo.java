package rollbook.launcher;

import org.jspecify.annotations.Nullable;

import rollbook.client.Answer;
import rollbook.demo.Person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of somebody's that is being played, with a token of whoever sat down first.
final class TableForTwo {
    private final Person gameMaster;
    private final String path;
    private String token = "";

    private TableForTwo(Person gameMaster, String path) {
        this.gameMaster = gameMaster;
        this.path = path;
    }

    static TableForTwo of(Person gameMaster) {
        var session = gameMaster.does("/api/sessions", Map.of("title", "The Sunless Keep"));
        var path = "/api/sessions/" + session.text("sessionId");
        gameMaster.does(path + "/start-chapter", Map.of());
        return new TableForTwo(gameMaster, path);
    }

    String path() {
        return path;
    }

    TableForTwo seats(Person player, @Nullable String characterId) {
        var invite = gameMaster.does(path + "/invites", Map.of("role", "PLAYER")).text("code");
        var character = new HashMap<String, Object>();
        if (characterId != null) character.put("characterId", characterId);
        player.does("/api/invites/" + invite + "/accept", character);
        if (characterId != null) place(player, characterId);
        return this;
    }

    private void place(Person player, String characterId) {
        var scene = Map.of("name", "Gate", "width", 9, "height", 9);
        var sceneId = gameMaster.does(path + "/scenes", scene).text("sceneId");
        gameMaster.does(path + "/scenes/" + sceneId + "/activate", Map.of());
        var piece = new HashMap<String, Object>(Map.of("sceneId", sceneId, "name", "Borin"));
        piece.putAll(
                Map.of("x", 1, "y", 1, "controllers", Map.of(player.userId(), List.of("MOVE"))));
        piece.put("characterId", characterId);
        token = gameMaster.does(path + "/tokens", piece).text("tokenId");
    }

    Answer rolls(Person player, String expression, String characterId) {
        return player.tries(
                path + "/rolls", Map.of("expression", expression, "characterId", characterId));
    }

    Answer moves(Person player) {
        return player.tries(path + "/tokens/" + token + "/move", Map.of("x", 2, "y", 2));
    }
}
