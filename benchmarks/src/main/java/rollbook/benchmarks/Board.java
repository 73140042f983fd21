package rollbook.benchmarks;

import rollbook.client.Address;
import rollbook.demo.Person;

import java.util.Map;

/// A live table with one scene and one token that its game master moves.
record Board(Person gameMaster, String sessionId, String tokenId) {
    static final int WIDTH = 10_000;
    private static final String PASSWORD = "measure twice, cut once";

    static Board set(Address address, String tag) {
        var mira = arrive(address, "mira", tag);
        var session = mira.does("/api/sessions", Map.of("title", "Benchmark")).text("sessionId");
        var path = "/api/sessions/" + session;
        var size = Map.of("name", "Field", "width", WIDTH, "height", WIDTH);
        var scene = mira.does(path + "/scenes", size).text("sceneId");
        mira.does(path + "/scenes/" + scene + "/activate", Map.of());
        mira.does(path + "/start-chapter", Map.of());
        var token = Map.of("sceneId", scene, "name", "Borin", "x", 0, "y", 0);
        return new Board(mira, session, mira.does(path + "/tokens", token).text("tokenId"));
    }

    /// One more who watches.
    Person spectator(String name, String tag) {
        var invite = Map.of("role", "SPECTATOR");
        var code = gameMaster.does("/api/sessions/" + sessionId + "/invites", invite).text("code");
        var guest = arrive(gameMaster.rollbook().address(), name, tag);
        guest.does("/api/invites/" + code + "/accept", Map.of());
        return guest;
    }

    /// Moves the token to the n-th cell, counted row by row.
    void move(int n) {
        gameMaster.does(
                "/api/sessions/" + sessionId + "/tokens/" + tokenId + "/move",
                Map.of("x", n % WIDTH, "y", n / WIDTH));
    }

    private static Person arrive(Address address, String name, String tag) {
        return Person.arrive(address, name, name + "." + tag + "@example.org", PASSWORD);
    }
}
