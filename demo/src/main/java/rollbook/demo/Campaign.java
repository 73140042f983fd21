package rollbook.demo;

import rollbook.client.Address;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A campaign to look around in: four people, a table with two scenes, and an evening behind them.
///
/// @param sessionId the table
public record Campaign(String sessionId) {
    private static final String TAG = "demo";
    private static final int ROUNDS = 2;

    /// Makes the campaign, unless it is there already. A second chapter is running then.
    public static Campaign prepare(Address address) {
        return Person.back(address, "Mira", email("mira"), Evening.PASSWORD)
                .flatMap(Campaign::tableOf)
                .map(Campaign::new)
                .orElseGet(() -> play(address));
    }

    private static Optional<String> tableOf(Person mira) {
        var tables = mira.reads("/api/sessions").body().required("items");
        return tables.valueStream()
                .findFirst()
                .map(table -> table.required("sessionId").asString());
    }

    private static Campaign play(Address address) {
        try (var evening = new Evening(address, TAG, ROUNDS, _ -> {}, (_, _) -> {})) {
            var sessionId = evening.play().sessionId();
            var mira = evening.seats().getFirst().person();
            mira.does(
                    "/api/sessions/" + sessionId + "/start-chapter",
                    Map.of("title", "The throne room"));
            return new Campaign(sessionId);
        }
    }

    /// How to sign in, a line for each person.
    public List<String> signIns() {
        return List.of(
                signIn("mira", "runs the game"),
                signIn("tomas", "plays Borin"),
                signIn("ines", "plays Sefa"),
                signIn("rolf", "watches"));
    }

    private static String signIn(String name, String part) {
        return "%-22s %s   (%s)".formatted(email(name), Evening.PASSWORD, part);
    }

    private static String email(String name) {
        return name + "." + TAG + "@example.org";
    }
}
