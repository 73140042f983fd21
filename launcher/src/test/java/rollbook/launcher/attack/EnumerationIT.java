package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Whether somebody or something exists is not to be had from any answer.
class EnumerationIT extends AttackSpec {
    private static final String WRONG = "not the password at all";

    private static Person mira;
    private static Person rolf;
    private static String table;

    @BeforeAll
    static void miraHasAnAccountAndATable() {
        mira = somebody();
        rolf = somebody();
        table = mira.opens("The Sunless Keep");
    }

    @Test
    void a_taken_address_signs_up_like_a_free_one() {
        var taken = attacker.signUp(mira.email(), Attacker.PASSWORD).is(202);
        var free = attacker.signUp(unused(), Attacker.PASSWORD).is(202);
        assertThat(taken.shape()).isEqualTo(free.shape());
    }

    @Test
    void an_unknown_account_is_refused_like_a_wrong_password() {
        var known = attacker.signIn(mira.email(), WRONG).isProblem(401, "auth.sign-in-refused");
        assertThat(attacker.signIn(unused(), WRONG).shape()).isEqualTo(known.shape());
        assertThat(attacker.signIn("no address", WRONG).shape()).isEqualTo(known.shape());
    }

    @Test
    void a_password_is_forgotten_alike_by_everybody_and_nobody() {
        var known = forgets(mira.email()).is(202);
        assertThat(forgets(unused()).shape()).isEqualTo(known.shape());
    }

    private Reply forgets(String email) {
        return attacker.send(Request.post("/api/auth/forgot-password", Map.of("email", email)));
    }

    @Test
    void a_taken_address_is_moved_to_like_a_free_one() {
        var taken = moves(mira.email()).is(202);
        var free = moves(unused()).is(202);
        assertThat(free.body()).isEqualTo(taken.body());
        assertThat(free.headers()).containsOnlyKeys(taken.headers().keySet());
    }

    private static Reply moves(String email) {
        var change = Map.of("email", email, "password", Attacker.PASSWORD);
        return rolf.post("/api/users/me/email", change);
    }

    @Test
    void guessing_at_an_unknown_account_costs_the_same_waits() {
        var unknown = unused();
        for (var failure = 1; failure <= 6; failure++) {
            attacker.signIn(unknown, WRONG).is(401);
        }
        attacker.signIn(unknown, WRONG).isProblem(429, "auth.too-many-failures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/journal", "/audit"})
    void a_strangers_table_is_answered_like_none(String below) {
        var absent = "/api/sessions/session-01a210c1-1b24-7930-b777-ceb656cbe70a";
        var none = rolf.get(absent + below).isProblem(404, "session.not-found");
        assertThat(rolf.get(table + below).shape()).isEqualTo(none.shape());
        assertThat(rolf.get("/api/sessions/garbage" + below).shape()).isEqualTo(none.shape());
    }

    @Test
    void a_strangers_profile_is_answered_like_none() {
        var absent = "/api/users/user-01a210c1-1b24-7930-b777-ceb656cbe70a";
        var none = rolf.get(absent).isProblem(404, "user.not-found");
        assertThat(rolf.get("/api/users/" + mira.userId()).shape()).isEqualTo(none.shape());
        assertThat(rolf.get("/api/users/" + mira.email()).shape()).isEqualTo(none.shape());
    }

    @Test
    void an_invite_that_was_is_answered_like_one_that_never_was() {
        var invite = mira.post(table + "/invites", Map.of("role", "PLAYER")).is(201);
        var id = invite.text("inviteId");
        mira.send(Request.of("DELETE", table + "/invites/" + id)).is(204);
        var gone = accepts(invite.text("code")).isProblem(404, "invite.invalid");
        assertThat(accepts("AAAAAAAAAAAAAAAAAAAAAA").shape()).isEqualTo(gone.shape());
        assertThat(accepts("x").shape()).isEqualTo(gone.shape());
    }

    private static Reply accepts(String code) {
        return rolf.post("/api/invites/" + code + "/accept", Map.of());
    }
}
