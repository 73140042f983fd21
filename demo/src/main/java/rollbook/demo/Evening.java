package rollbook.demo;

import rollbook.client.Address;
import rollbook.client.Answer;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/// A whole evening at one table, played through the public interfaces: mira runs the game, tomas
/// and ines play, rolf watches. Ines drops out and comes back; mira rolls in secret; tomas
/// whispers.
public final class Evening implements AutoCloseable {
    /// What everybody at the table signs in with.
    static final String PASSWORD = "an evening at the table";

    private final Address address;
    private final String tag;
    private final int rounds;
    private final IntConsumer progress;
    private final BiConsumer<Person, JsonNode> watcher;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private String sessionId = "";

    /// @param tag tells this evening's people from those of others
    /// @param rounds how long the fight lasts; a round is some dozen actions
    /// @param progress told how many actions were taken so far
    /// @param watcher told of every frame that anybody gets
    public Evening(
            Address address,
            String tag,
            int rounds,
            IntConsumer progress,
            BiConsumer<Person, JsonNode> watcher) {
        this.address = address;
        this.tag = tag;
        this.rounds = rounds;
        this.progress = progress;
        this.watcher = watcher;
    }

    /// How many actions `play` will take.
    public static int length(int rounds) {
        return 25 + 12 * rounds;
    }

    /// Plays it from sign-up to the end of the chapter, and checks on the way that everybody's
    /// frames tell the table that REST tells.
    public Evening play() {
        var mira = arrive("Mira");
        sessionId =
                act(mira, "/api/sessions", Map.of("title", "The Sunless Keep")).text("sessionId");
        seats.add(Seat.take(mira, sessionId, watcher));
        var tomas = sit(mira, arrive("Tomas"), "PLAYER");
        var ines = sit(mira, arrive("Ines"), "PLAYER");
        sit(mira, arrive("Rolf"), "SPECTATOR");
        prepare(mira, tomas, ines);
        act(mira, path("/start-chapter"), Map.of("title", "The gate"));
        for (var round = 0; round < rounds; round++) {
            fight(round, mira, tomas, ines);
        }
        talkInSecret(mira, tomas, ines);
        act(mira, path("/end-chapter"), Map.of());
        seats.forEach(Seat::awaitAgreement);
        return this;
    }

    public String sessionId() {
        return sessionId;
    }

    /// Mira, Tomas, Ines and Rolf, in this order.
    public List<Seat> seats() {
        return List.copyOf(seats);
    }

    private Person arrive(String name) {
        var email = name.toLowerCase(Locale.ROOT) + "." + tag + "@example.org";
        var person = Person.arrive(address, name, email, PASSWORD);
        step();
        return person;
    }

    private Person sit(Person host, Person guest, String role) {
        var code = act(host, path("/invites"), Map.of("role", role)).text("code");
        act(guest, "/api/invites/" + code + "/accept", Map.of());
        seats.add(Seat.take(guest, sessionId, watcher));
        return guest;
    }

    private void prepare(Person mira, Person tomas, Person ines) {
        var gate = scene(mira, "The gate");
        scene(mira, "The throne room");
        place(mira, gate, "Borin", 2, 2, Map.of(tomas.userId(), List.of("MOVE")), false);
        place(mira, gate, "Sefa", 3, 2, Map.of(ines.userId(), List.of("MOVE")), false);
        place(mira, gate, "Goblin", 20, 10, Map.of(), false);
        place(mira, gate, "Assassin", 21, 12, Map.of(), true);
        act(mira, path("/scenes/" + gate + "/activate"), Map.of());
    }

    private String scene(Person mira, String name) {
        return act(mira, path("/scenes"), Map.of("name", name, "width", 30, "height", 20))
                .text("sceneId");
    }

    private void place(
            Person mira,
            String scene,
            String name,
            int x,
            int y,
            Map<String, List<String>> controllers,
            boolean hidden) {
        var body =
                Map.of(
                        "sceneId", scene,
                        "name", name,
                        "x", x,
                        "y", y,
                        "controllers", controllers,
                        "hidden", hidden);
        tokens.put(name, act(mira, path("/tokens"), body).text("tokenId"));
    }

    /// One round: twelve actions.
    private void fight(int round, Person mira, Person tomas, Person ines) {
        var step = round % 8;
        move(tomas, "Borin", 2 + step, 3 + step);
        roll(tomas, "1d20+5 # axe", "PUBLIC");
        move(mira, "Goblin", 20 - step, 10);
        roll(mira, "2d6+2", "PUBLIC");
        if (round == 1) {
            seat(ines).drop();
        }
        move(mira, "Assassin", 21 - step, 12);
        roll(mira, "d20 adv", "GM");
        say(tomas, "Round " + (round + 1) + "!");
        moveTogether(mira, step);
        if (round == 1) {
            seat(ines).resume();
        }
        move(ines, "Sefa", 3 + step, 2);
        roll(ines, "4d6kh3", "PUBLIC");
        seat(tomas).signals(Map.of("kind", "drag", "tokenId", token("Borin"), "x", 1, "y", 1));
        step();
        hideOrShow(mira, round % 2 == 0 ? "Assassin" : "Goblin", round % 4 >= 2);
    }

    private void talkInSecret(Person mira, Person tomas, Person ines) {
        act(
                tomas,
                path("/messages"),
                Map.of(
                        "kind",
                        "IN_CHARACTER",
                        "text",
                        "Psst, Sefa!",
                        "to",
                        List.of(ines.userId())));
        roll(ines, "1d20", "SELF");
        act(mira, path("/pause"), Map.of());
        act(mira, path("/resume"), Map.of());
        mira.removes(path("/tokens/" + token("Goblin")));
        step();
    }

    private void move(Person person, String token, int x, int y) {
        act(person, path("/tokens/" + token(token) + "/move"), Map.of("x", x, "y", y));
    }

    private void moveTogether(Person mira, int step) {
        var goblin = Map.of("tokenId", token("Goblin"), "x", 19 - step, "y", 11);
        var assassin = Map.of("tokenId", token("Assassin"), "x", 20 - step, "y", 13);
        act(mira, path("/moves"), Map.of("moves", List.of(goblin, assassin)));
    }

    private void roll(Person person, String expression, String visibility) {
        act(person, path("/rolls"), Map.of("expression", expression, "visibility", visibility));
    }

    private void say(Person person, String text) {
        act(person, path("/messages"), Map.of("kind", "IN_CHARACTER", "text", text));
    }

    private void hideOrShow(Person mira, String token, boolean hidden) {
        mira.changes(path("/tokens/" + token(token)), Map.of("hidden", hidden));
        step();
    }

    private Answer act(Person person, String path, Map<String, ?> body) {
        var answer = person.does(path, body);
        step();
        return answer;
    }

    private void step() {
        progress.accept(done.incrementAndGet());
    }

    private String token(String name) {
        return String.valueOf(tokens.get(name));
    }

    private String path(String below) {
        return "/api/sessions/" + sessionId + below;
    }

    /// The seat of that person.
    public Seat seat(Person person) {
        return seats.stream().filter(seat -> seat.person() == person).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        seats.forEach(Seat::close);
    }
}
