package rollbook.demo;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/// Says in a line what a frame tells the one who got it.
final class Narrator {
    private Narrator() {}

    static Optional<String> tell(Person person, JsonNode frame) {
        if (!frame.path("kind").asString("").equals("event")) {
            return Optional.empty();
        }
        var event = frame.required("event");
        var type = event.required("type").asString();
        return Optional.of(
                "%-6s %4d  %s %s"
                        .formatted(
                                person.name(),
                                frame.required("seq").asLong(),
                                type,
                                detail(type, event)));
    }

    private static String detail(String type, JsonNode event) {
        return switch (type) {
            case "DiceEpochOpened" -> "number " + event.path("epoch") + ", " + event.path("cause");
            case "DiceRolled", "DiceRollRevealed" ->
                    event.path("text").asString("") + " " + event.path("visibility").asString("");
            case "MessagePosted" ->
                    event.path("text").asString("") + (event.has("to") ? " (whispered)" : "");
            case "TokenMoved" ->
                    "to " + event.path("to").path("x") + ", " + event.path("to").path("y");
            case "TokensMoved" -> event.path("moves").size() + " at once";
            case "TokenPlaced", "TokenAppeared", "SceneCreated" -> event.path("name").asString("");
            case "PlayerJoined" -> event.path("displayName").asString("");
            default -> "";
        };
    }
}
