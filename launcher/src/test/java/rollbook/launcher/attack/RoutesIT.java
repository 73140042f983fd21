package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every route there is, tried by everybody who has no business there.
class RoutesIT extends AttackSpec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FOR_EVERYBODY =
            Set.of(
                    "POST /api/auth/sign-up",
                    "POST /api/auth/sign-in",
                    "POST /api/auth/refresh",
                    "POST /api/auth/sign-out",
                    "POST /api/auth/verify-email",
                    "POST /api/auth/forgot-password",
                    "POST /api/auth/reset-password",
                    "GET /api/auth/policy",
                    "GET /api/schemas/rollbook-character-v1",
                    "GET /.well-known/jwks.json");

    private static List<Route> routes;
    private static Map<String, String> ofMira;
    private static Person rolf;
    private static Person keeper;
    private static Person locked;

    @BeforeAll
    static void miraHasSomethingOfEverything() {
        var mira = somebody();
        rolf = somebody();
        keeper = admin();
        locked = lockedOut();
        routes = Route.all(mira.get("/v3/api-docs").is(200).json());
        var table = mira.opens("The Sunless Keep");
        var scene = Map.of("name", "Gate", "width", 9, "height", 9);
        var sceneId = mira.post(table + "/scenes", scene).is(201).text("sceneId");
        var token = Map.of("sceneId", sceneId, "name", "Borin", "x", 1, "y", 1);
        mira.post(table + "/start-chapter", Map.of()).is(200);
        var roll = Map.of("expression", "1d20", "visibility", "SELF");
        var characterId = sheet(mira);
        var items = "/api/characters/" + characterId + "/items";
        var invite = mira.post(table + "/invites", Map.of("role", "PLAYER")).is(201);
        ofMira =
                Map.of(
                        "sessionId", table.substring(table.lastIndexOf('/') + 1),
                        "sceneId", sceneId,
                        "tokenId", mira.post(table + "/tokens", token).is(201).text("tokenId"),
                        "rollId", mira.post(table + "/rolls", roll).is(201).text("rollId"),
                        "inviteId", invite.text("inviteId"),
                        "userId", mira.userId(),
                        "characterId", characterId,
                        "itemId", mira.post(items, Map.of("name", "Rope")).is(201).text("itemId"));
    }

    private static Person lockedOut() {
        var ines = somebody();
        keeper.post("/api/admin/users/" + ines.userId() + "/lock", Map.of()).is(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ines.wire().check(ines.accessToken()).status() == 401);
        return ines;
    }

    private static String sheet(Person owner) {
        var abilities =
                Map.of(
                        "strength",
                        9,
                        "dexterity",
                        9,
                        "constitution",
                        9, //
                        "intelligence",
                        9,
                        "wisdom",
                        9,
                        "charisma",
                        9);
        var sheet =
                Map.of("name", "Borin", "abilities", abilities, "hitPoints", Map.of("maximum", 9));
        return owner.post("/api/characters", sheet).is(201).text("characterId");
    }

    @Test
    void the_document_names_the_routes_there_are() {
        assertThat(routes.stream().map(Route::toString))
                .hasSizeGreaterThan(50)
                .containsAll(FOR_EVERYBODY);
    }

    @Test
    void every_place_in_an_address_is_documented_by_its_name() {
        assertThat(routes).allSatisfy(it -> assertThat(it.documented()).isEqualTo(it.places()));
    }

    static Stream<Route> guarded() {
        return routes.stream().filter(route -> !FOR_EVERYBODY.contains(route.toString()));
    }

    static Stream<Route> ofAdministrators() {
        return routes.stream().filter(route -> route.startsWith("/api/admin/"));
    }

    static Stream<Route> ofSomebody() {
        return routes.stream()
                .filter(route -> !route.startsWith("/api/admin/"))
                .filter(route -> ofMira.keySet().stream().anyMatch(route::names));
    }

    static Stream<Route> withBody() {
        return routes.stream().filter(route -> route.body().isObject());
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void who_has_not_signed_in_is_asked_to(Route route) {
        attacker.send(route.request(ofMira)).isProblem(401, "auth.required");
        attacker.send(route.request(Ids::absent).bearer("x")).isProblem(401, "auth.rejected");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void who_is_locked_out_gets_nowhere_with_what_they_had(Route route) {
        locked.send(route.request(ofMira)).isProblem(401, "auth.rejected");
    }

    @ParameterizedTest
    @MethodSource("ofAdministrators")
    void who_is_no_administrator_is_told_so_before_anything_else(Route route) {
        rolf.send(route.request(Ids::absent)).isProblem(403, "auth.forbidden");
        rolf.send(route.request(name -> "garbage")).isProblem(403, "auth.forbidden");
    }

    @ParameterizedTest
    @MethodSource("ofSomebody")
    void what_is_another_persons_is_not_there(Route route) {
        var others = rolf.send(route.request(ofMira)).is(404);
        assertThat(rolf.send(route.request(Ids::absent)).shape()).isEqualTo(others.shape());
        assertThat(rolf.send(route.request(name -> "garbage")).shape()).isEqualTo(others.shape());
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void no_field_is_taken_that_is_not_documented(Route route) {
        var body = JSON.createObjectNode().put("administrator", true);
        body.setAll((ObjectNode) route.body());
        var more = route.with(route.method(), body);
        var reply = keeper.send(more.request(ofMira)).isProblem(400, "request.invalid");
        assertThat(reply.json().at("/violations/0/field").asString()).isEqualTo("administrator");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void no_other_method_leads_there(Route route) {
        for (var method : List.of("PUT", "TRACE")) {
            var other = route.with(method, route.body());
            if (routes.stream().noneMatch(each -> each.toString().equals(other.toString()))) {
                assertThat(rolf.send(other.request(ofMira)).status()).isIn(400, 403, 405);
            }
        }
    }
}
