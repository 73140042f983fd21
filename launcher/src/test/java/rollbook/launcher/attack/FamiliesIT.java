package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Refresh tokens in the wrong hands, too late, or too often.
class FamiliesIT extends AttackSpec {
    private static final String REFRESH_REFUSED = "auth.refresh-refused";

    private static final String FAMILY_AGES =
            """
            update log.sign_in set started_at = now() - interval '31 days' where user_id = :user
            """;

    private static final String TOKEN_LIES_IDLE =
            """
            update log.refresh_token set idle_until = now() where sign_in_id in
                (select sign_in_id from log.sign_in where user_id = :user)
            """;

    private static Person miraAtHome;

    private Person mira;

    @BeforeAll
    static void miraSignsUp() {
        miraAtHome = somebody();
    }

    @BeforeEach
    void miraSignsIn() {
        mira = Person.signedIn(miraAtHome.wire(), miraAtHome.email(), Attacker.PASSWORD);
    }

    @Test
    void who_shows_a_spent_token_ends_it_for_all() {
        var renewed = mira.wire().refresh(mira.refreshToken()).is(200);
        attacker.refresh(mira.refreshToken()).isProblem(401, REFRESH_REFUSED);
        refuses(renewed.text("refreshToken"));
        diesSoon(renewed.text("accessToken"));
        diesSoon(mira.accessToken());
    }

    @Test
    void of_twenty_at_once_one_is_answered() throws InterruptedException {
        var thieves = Collections.nCopies(20, thief());
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = many.invokeAll(thieves).stream().map(Future::resultNow);
            assertThat(statuses).containsOnly(200, 401).containsOnlyOnce(200);
        }
        diesSoon(mira.accessToken());
    }

    private Callable<Integer> thief() {
        return () -> attacker.refresh(mira.refreshToken()).status();
    }

    @Test
    void a_guessed_key_does_not_repeat_an_answer() {
        var key = "Idempotency-Key";
        var renewal = Attacker.refreshing(mira.refreshToken()).with(key, "mira-1");
        mira.wire().send(renewal).is(200);
        var guess = Attacker.refreshing(mira.refreshToken()).with(key, "mira-2");
        attacker.send(guess).isProblem(401, REFRESH_REFUSED);
        attacker.send(renewal).isProblem(401, REFRESH_REFUSED);
    }

    @Test
    void signed_out_is_signed_out() {
        signsOut(mira, "");
        refuses(mira.refreshToken());
        diesSoon(mira.accessToken());
    }

    @Test
    void signed_out_everywhere_is_signed_out_on_every_device() {
        var phone = Person.signedIn(attacker, mira.email(), Attacker.PASSWORD);
        signsOut(mira, "?everywhere=true");
        refuses(phone.refreshToken());
        diesSoon(phone.accessToken());
    }

    @Test
    void nobody_signs_another_one_out_everywhere() {
        var rolf = somebody();
        var stolen = Map.of("refreshToken", mira.refreshToken());
        var everywhere = Request.post("/api/auth/sign-out?everywhere=true", stolen);
        attacker.send(everywhere).isProblem(401, "auth.required");
        rolf.send(everywhere).isProblem(401, REFRESH_REFUSED);
        mira.wire().refresh(mira.refreshToken()).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY_AGES, TOKEN_LIES_IDLE})
    void an_old_token_that_turns_up_is_worth_nothing(String timePasses) {
        siege().sql().sql(timePasses).param("user", mira.userId()).update();
        refuses(mira.refreshToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "null", "' or 1=1 --", "%00", "ы"})
    void what_never_was_a_refresh_token_is_refused(String token) {
        refuses(token);
    }

    private void signsOut(Person person, String query) {
        var body = Map.of("refreshToken", person.refreshToken());
        person.post("/api/auth/sign-out" + query, body).is(204);
    }

    private void refuses(String refreshToken) {
        attacker.refresh(refreshToken).isProblem(401, REFRESH_REFUSED);
    }

    private void diesSoon(String accessToken) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> attacker.check(accessToken).isProblem(401, "auth.rejected"));
    }
}
