package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// A browser that was left open: its token is good, but nobody has shown a password for a while.
/// And what others have, which no token gives.
class StaleSignInIT extends AttackSpec {
    private static final String STALE = "auth.sign-in-stale";
    private static final String SIX_MINUTES_PASS =
            """
            update log.sign_in set started_at = started_at - interval '6 minutes'
             where sign_in_id = :signIn
            """;

    @Test
    void nobody_is_erased_by_a_stale_sign_in() {
        var mira = leftOpen(somebody());
        var password = Map.of("password", Attacker.PASSWORD);
        mira.post("/api/users/me/erase", password).isProblem(403, STALE);
        mira.send(Request.of("DELETE", "/api/users/me").json("{\"password\":\"x\"}"))
                .isProblem(403, STALE);
        mira.get("/api/users/me").is(200);
    }

    @Test
    void nobody_is_erased_without_the_password() {
        var mira = somebody();
        mira.post("/api/users/me/erase", Map.of("password", "not the password at all"))
                .isProblem(403, "user.password-wrong");
        mira.post("/api/users/me/erase", Map.of()).isProblem(400, "request.invalid");
        mira.get("/api/users/me").is(200);
    }

    @Test
    void no_key_is_rotated_and_no_address_moved_by_a_stale_sign_in() {
        var keeper = leftOpen(admin());
        var keys = keeper.get("/.well-known/jwks.json").is(200).body();
        keeper.post("/api/admin/keys/rotate", Map.of()).isProblem(403, STALE);
        var move = Map.of("email", unused(), "password", Attacker.PASSWORD);
        keeper.post("/api/users/me/email", move).isProblem(403, STALE);
        assertThat(keeper.get("/.well-known/jwks.json").body()).isEqualTo(keys);
    }

    @Test
    void a_refreshed_sign_in_is_as_old_as_it_was() {
        var mira = leftOpen(somebody());
        var answer = mira.wire().refresh(mira.refreshToken()).is(200);
        var erase = Request.post("/api/users/me/erase", Map.of("password", Attacker.PASSWORD));
        attacker.send(erase.bearer(answer.text("accessToken"))).isProblem(403, STALE);
    }

    @Test
    void nobody_is_exported_but_who_asks() {
        var mira = somebody();
        var rolf = somebody();
        mira.opens("The Sunless Keep");
        assertThat(rolf.get("/api/users/" + mira.userId() + "/export").status()).isIn(404, 405);
        rolf.get("/api/users/me/export?userId=" + mira.userId()).isProblem(400, "request.invalid");
        var own = rolf.get("/api/users/me/export").is(200);
        assertThat(own.body())
                .contains(rolf.email())
                .doesNotContain(mira.email(), mira.userId(), "The Sunless Keep");
        attacker.send(Request.get("/api/users/me/export")).isProblem(401, "auth.required");
    }

    private static Person leftOpen(Person person) {
        var signIn = Forgery.of(person.accessToken()).claims().path("sid").asString();
        var rows = siege().sql().sql(SIX_MINUTES_PASS).param("signIn", signIn).update();
        assertThat(rows).isEqualTo(1);
        return person;
    }
}
