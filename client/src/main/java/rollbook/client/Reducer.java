package rollbook.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns frames into the table that a member sees: what `GET /api/sessions/{id}` would say is
/// always `state()`. Not safe for use by several threads.
public final class Reducer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ObjectNode state = NODES.objectNode();
    private @Nullable String cursor;
    private boolean moreToCome;

    /// Takes in the next frame of a stream; signals, presence and ends change nothing here.
    public void apply(JsonNode frame) {
        switch (frame.path("kind").asString()) {
            case "snapshot" -> replace(frame);
            case "event" -> change(frame.required("event"));
            default -> {
                return;
            }
        }
        cursor = frame.path("cursor").asString(cursor);
    }

    public JsonNode state() {
        return state;
    }

    /// Where to resume: the cursor of the last frame taken in.
    public @Nullable String cursor() {
        return cursor;
    }

    private void replace(JsonNode frame) {
        var snapshot = (ObjectNode) frame.required("state");
        if (moreToCome) {
            snapshot.properties().forEach(part -> merge(part.getKey(), part.getValue()));
        } else {
            state = snapshot.deepCopy();
        }
        moreToCome = frame.path("more").asBoolean(false);
    }

    private void merge(String name, JsonNode part) {
        if (part.isObject() && state.path(name) instanceof ObjectNode known) {
            known.setAll((ObjectNode) part);
        } else {
            state.set(name, part);
        }
    }

    private void change(JsonNode event) {
        var type = event.required("type").asString();
        if (type.startsWith("Token")) {
            changeToken(type, event);
        } else {
            changeTable(type, event);
        }
    }

    private void changeTable(String type, JsonNode event) {
        switch (type) {
            case "ChapterStarted" -> {
                phase("LIVE");
                state.set("chapter", without(event, "type"));
            }
            case "ChapterEnded" -> endChapter("OPEN");
            case "SessionPaused" -> phase("PAUSED");
            case "SessionResumed" -> phase("LIVE");
            case "SessionEnded" -> endChapter("ENDED");
            case "SessionArchived" -> endChapter("ARCHIVED");
            case "InviteCreated" ->
                    part("invites").set(id(event, "inviteId"), without(event, "type", "inviteId"));
            case "InviteRevoked" -> part("invites").remove(id(event, "inviteId"));
            case "JoinRequested" ->
                    part("requests")
                            .set(id(event, "userId"), without(event, "type", "userId", "inviteId"));
            case "JoinDenied" -> part("requests").remove(id(event, "userId"));
            case "PlayerJoined" -> join(event);
            case "OwnershipTransferred" -> handOver(event);
            case "PlayerLeft", "PlayerKicked" -> part("members").remove(id(event, "userId"));
            case "MemberRenamed" -> rename(event);
            case "SceneCreated" -> prepare(event);
            case "DiceEpochOpened" -> state.set("dice", without(event, "type"));
            case "SceneActivated" -> state.set("activeSceneId", event.required("sceneId"));
            default -> {
                // Talk and rolls are no part of the table; a type from a later version is not
                // either.
            }
        }
    }

    private void changeToken(String type, JsonNode event) {
        switch (type) {
            case "TokenPlaced", "TokenAppeared" ->
                    part("tokens").set(id(event, "tokenId"), without(event, "type", "tokenId"));
            case "TokenVanished", "TokenRemoved" -> part("tokens").remove(id(event, "tokenId"));
            case "TokenMoved" -> move(event);
            case "TokensMoved" -> event.required("moves").forEach(this::move);
            case "TokenHidden" -> token(event).put("hidden", true);
            case "TokenShown" -> token(event).remove("hidden");
            default -> throw new IllegalArgumentException("no rule for " + type);
        }
    }

    private void phase(String next) {
        state.put("phase", next);
    }

    private void endChapter(String next) {
        phase(next);
        state.remove("chapter");
        state.remove("dice");
    }

    private void join(JsonNode event) {
        var userId = id(event, "userId");
        part("members").set(userId, without(event, "type", "userId", "inviteId"));
        if (state.get("requests") instanceof ObjectNode requests) {
            requests.remove(userId);
        }
        if (event.has("inviteId") && state.get("invites") instanceof ObjectNode invites) {
            useUp(invites, id(event, "inviteId"));
        }
    }

    private static void useUp(ObjectNode invites, String inviteId) {
        if (!(invites.get(inviteId) instanceof ObjectNode invite)) {
            return;
        }
        var left = invite.required("usesLeft").asInt() - 1;
        if (left <= 0) {
            invites.remove(inviteId);
        } else {
            invite.put("usesLeft", left);
        }
    }

    private void handOver(JsonNode event) {
        role(id(event, "from"), "GM");
        role(id(event, "to"), "OWNER");
    }

    private void role(String userId, String role) {
        if (part("members").get(userId) instanceof ObjectNode member) {
            member.put("role", role);
        }
    }

    private void rename(JsonNode event) {
        if (part("members").get(id(event, "userId")) instanceof ObjectNode member) {
            member.set("displayName", event.required("displayName"));
        }
    }

    private void prepare(JsonNode event) {
        var scene = without(event, "type", "sceneId");
        scene.set("fog", NODES.arrayNode());
        part("scenes").set(id(event, "sceneId"), scene);
    }

    private void move(JsonNode event) {
        var token = token(event);
        token.set("x", event.required("to").required("x"));
        token.set("y", event.required("to").required("y"));
        token.set("revision", event.required("revision"));
    }

    /// The token an event speaks of, with the event's revision.
    private ObjectNode token(JsonNode event) {
        var token = (ObjectNode) part("tokens").required(id(event, "tokenId"));
        token.set("revision", event.required("revision"));
        return token;
    }

    private ObjectNode part(String name) {
        return (ObjectNode) state.required(name);
    }

    private static String id(JsonNode event, String name) {
        return event.required(name).asString();
    }

    private static ObjectNode without(JsonNode event, String... names) {
        var rest = (ObjectNode) event.deepCopy();
        for (var name : names) {
            rest.remove(name);
        }
        return rest;
    }
}
