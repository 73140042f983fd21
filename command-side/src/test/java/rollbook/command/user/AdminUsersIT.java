package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

class AdminUsersIT extends IdentitySpec {
    @Autowired private Admins admins;
    @Autowired private Accounts accounts;

    private Visitor.Answer keeper;

    @BeforeEach
    void the_keeper_signs_in() {
        keeper = web.signIn("keeper@example.org", "a keeper of many dice").is(200);
    }

    @Test
    void whoever_is_locked_is_kept_out() {
        var rolf = arrive("rolf@kept.example", "Rolf");
        post(keeper, rolf, "/lock").is(200);
        web.signIn("rolf@kept.example", PASSWORD).isProblem(403, "user.locked");
        web.refresh(rolf.text("refreshToken")).isProblem(401, "auth.refresh-refused");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.check(rolf.text("accessToken")).is(401));
    }

    @Test
    void nobody_learns_of_a_lock_without_the_password() {
        var rolf = arrive("rolf-2@kept.example", "Rolf");
        post(keeper, rolf, "/lock").is(200);
        web.signIn("rolf-2@kept.example", "not the password")
                .isProblem(401, "auth.sign-in-refused");
    }

    @Test
    void a_refused_sign_in_costs_one_hash_whatever_it_finds() {
        var rolf = arrive("rolf-5@kept.example", "Rolf");
        arrive("tomas@kept.example", "Tomas");
        post(keeper, rolf, "/lock").is(200);
        var found =
                List.of("rolf-5@kept.example", "tomas@kept.example", "no@kept.example", "nowhere");
        var told = new HashSet<String>();
        for (var email : found) {
            var before = hashes();
            var refused = web.signIn(email, "not the password");
            told.add(withoutTrace(refused.isProblem(401, "auth.sign-in-refused")));
            assertThat(hashes() - before).as(email).isEqualTo(1);
        }
        assertThat(told).hasSize(1);
    }

    private static String withoutTrace(Visitor.Answer answer) {
        return answer.response().body().replaceFirst("\"traceId\":\"\\p{XDigit}+\"", "");
    }

    @Test
    void whoever_is_unlocked_comes_in_again() {
        var rolf = arrive("rolf-3@kept.example", "Rolf");
        post(keeper, rolf, "/lock").is(200);
        post(keeper, rolf, "/lock").is(200);
        var back = post(keeper, rolf, "/unlock").is(200);
        assertThat(back.header("Rollbook-Position")).isNotEmpty();
        web.signIn("rolf-3@kept.example", PASSWORD).is(200);
        web.refresh(rolf.text("refreshToken")).is(401);
    }

    @Test
    void a_role_is_in_the_next_token_and_dies_with_the_one_of_before() {
        var ines = arrive("ines@kept.example", "Ines");
        assign(keeper, ines, List.of("ADMIN")).is(200);
        var admin = web.signIn("ines@kept.example", PASSWORD).is(200);
        assertThat(admin.json().at("/user/roles/0").asString()).isEqualTo("ADMIN");
        post(admin, ines, "/unlock").is(200);
        assign(keeper, ines, List.of()).is(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> post(admin, ines, "/unlock").is(401));
    }

    @Test
    void the_last_admin_stays() {
        assign(keeper, keeper, List.of()).isProblem(409, "user.last-admin");
        post(keeper, keeper, "/lock").isProblem(409, "user.last-admin");
    }

    @Test
    void an_admin_who_is_locked_does_not_count_as_another() {
        var bo = arrive("bo@kept.example", "Bo");
        assign(keeper, bo, List.of("ADMIN")).is(200);
        post(keeper, bo, "/lock").is(200);
        post(keeper, keeper, "/lock").isProblem(409, "user.last-admin");
        assign(keeper, bo, List.of()).is(200);
    }

    @Test
    void only_admins_do_so() {
        var tomas = arrive("tomas@kept.example", "Tomas");
        post(tomas, keeper, "/lock").isProblem(403, "auth.forbidden");
        post(tomas, tomas, "/unlock").isProblem(403, "auth.forbidden");
        assign(tomas, tomas, List.of("ADMIN")).isProblem(403, "auth.forbidden");
        web.post(path(tomas, "/lock"), Map.of()).isProblem(401, "auth.required");
        web.put(path(tomas, "/roles"), Map.of("roles", List.of())).isProblem(401, "auth.required");
    }

    @Test
    void who_is_not_there_is_not_found() {
        var nobody = "/api/admin/users/user-0190a1b2-0000-7000-8000-0000000000ff";
        web.post(nobody + "/lock", Map.of(), bearer(keeper)).isProblem(404, "user.not-found");
        web.post(nobody + "/unlock", Map.of(), bearer(keeper)).isProblem(404, "user.not-found");
        web.post("/api/admin/users/mira/lock", Map.of(), bearer(keeper))
                .isProblem(404, "user.not-found");
    }

    @Test
    void whoever_is_being_forgotten_is_not_found_and_never_another_admin() {
        var ada = arrive("ada@kept.example", "Ada");
        var body = Map.of("password", PASSWORD);
        web.post("/api/users/me/erase", body, bearer(ada)).is(202);
        assign(keeper, ada, List.of("ADMIN")).isProblem(404, "user.not-found");
        post(keeper, ada, "/lock").isProblem(404, "user.not-found");
        post(keeper, ada, "/unlock").isProblem(404, "user.not-found");
        assign(keeper, keeper, List.of()).isProblem(409, "user.last-admin");
    }

    @Test
    void who_was_an_admin_does_not_count_as_another() {
        var bo = arrive("bo-2@kept.example", "Bo");
        assign(keeper, bo, List.of("ADMIN")).is(200);
        assign(keeper, bo, List.of()).is(200);
        assign(keeper, keeper, List.of()).isProblem(409, "user.last-admin");
    }

    @Test
    void an_admin_whose_account_is_closed_does_not_count_as_another() {
        var ada = arrive("ada-2@kept.example", "Ada");
        assign(keeper, ada, List.of("ADMIN")).is(200);
        accounts.remove(userId(ada));
        assign(keeper, keeper, List.of()).isProblem(409, "user.last-admin");
    }

    @Test
    void a_role_that_comes_after_the_farewell_is_refused() {
        var eve = arrive("eve@kept.example", "Eve");
        var user = userId(eve);
        var body = Map.of("password", PASSWORD);
        web.post("/api/users/me/erase", body, bearer(eve)).is(202);
        assertThatThrownBy(() -> admins.joining(user, () -> "granted"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void there_is_nothing_to_say_about_a_lock() {
        var rolf = arrive("rolf-4@kept.example", "Rolf");
        var words = Map.of("reason", "cheats");
        web.post(path(rolf, "/lock"), words, bearer(keeper)).isProblem(400, "request.invalid");
        web.post(path(rolf, "/unlock"), words, bearer(keeper)).isProblem(400, "request.invalid");
        web.postText(path(rolf, "/unlock"), "", bearer(keeper)).is(200);
    }

    @Test
    void what_is_no_role_is_refused() {
        assign(keeper, keeper, List.of("ROOT")).isProblem(400, "request.invalid");
        web.put(path(keeper, "/roles"), Map.of(), bearer(keeper)).isProblem(400, "request.invalid");
    }

    private Visitor.Answer post(Visitor.Answer by, Visitor.Answer whom, String what) {
        return web.post(path(whom, what), Map.of(), bearer(by));
    }

    private Visitor.Answer assign(Visitor.Answer by, Visitor.Answer whom, List<String> roles) {
        return web.put(path(whom, "/roles"), Map.of("roles", roles), bearer(by));
    }

    private static String path(Visitor.Answer whom, String what) {
        return "/api/admin/users/" + userId(whom) + what;
    }

    private static UserId userId(Visitor.Answer whom) {
        return UserId.of(whom.json().at("/user/userId").asString());
    }

    private static String[] bearer(Visitor.Answer signedIn) {
        return new String[] {"Authorization", "Bearer " + signedIn.text("accessToken")};
    }
}
