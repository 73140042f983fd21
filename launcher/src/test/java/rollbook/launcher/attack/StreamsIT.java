package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who watches a table when the sign-in behind it ends, whoever ended it and by whatever route.
class StreamsIT extends AttackSpec {
    private static final String ANOTHER = "nine lanterns on the lake";
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([A-Za-z0-9_-]{43})\"");

    private Person mira;
    private String table;

    @BeforeEach
    void miraOpensATable() {
        mira = somebody();
        table = mira.opens("The Sunless Keep");
    }

    @Test
    void a_spent_refresh_token_ends_the_streams_of_its_family_and_no_others() {
        var phone = signsInAgain();
        mira.wire().refresh(mira.refreshToken()).is(200);
        try (var atHome = Spectator.at(table, mira);
                var away = Spectator.at(table, phone)) {
            attacker.refresh(mira.refreshToken()).isProblem(401, "auth.refresh-refused");
            assertThat(atHome.end()).isEqualTo("signed-out");
            phone.post(table + "/start-chapter", Map.of()).is(200);
            away.sees("event");
        }
    }

    @Test
    void a_lock_ends_every_stream_of_who_is_locked_out() {
        var phone = signsInAgain();
        try (var atHome = Spectator.at(table, mira);
                var away = Spectator.at(table, phone)) {
            admin().post("/api/admin/users/" + mira.userId() + "/lock", Map.of()).is(200);
            assertThat(atHome.end()).isEqualTo("locked");
            assertThat(away.end()).isEqualTo("locked");
        }
    }

    @Test
    void another_password_ends_the_streams_of_other_sign_ins() {
        var thief = signsInAgain();
        try (var stolen = Spectator.at(table, thief)) {
            changesPassword();
            assertThat(stolen.end()).isEqualTo("signed-out");
            thief.wire().refresh(thief.refreshToken()).isProblem(401, "auth.refresh-refused");
        }
    }

    @Test
    void who_changed_the_password_only_needs_another_token() {
        try (var own = Spectator.at(table, mira)) {
            changesPassword();
            assertThat(own.end()).isEqualTo("token-expired");
        }
        var renewed = mira.renewed();
        try (var again = Spectator.at(table, renewed)) {
            renewed.post(table + "/start-chapter", Map.of()).is(200);
            again.sees("event");
        }
    }

    @Test
    void a_password_that_was_reset_ends_every_stream() {
        try (var watching = Spectator.at(table, mira)) {
            var reset = Map.of("token", mailedToken(), "newPassword", ANOTHER);
            attacker.send(Request.post("/api/auth/reset-password", reset)).is(204);
            assertThat(watching.end()).isEqualTo("signed-out");
        }
    }

    @Test
    void whoever_is_forgotten_sees_no_more() {
        try (var watching = Spectator.at(table, mira)) {
            mira.post("/api/users/me/erase", Map.of("password", Attacker.PASSWORD)).is(202);
            assertThat(watching.end()).isEqualTo("erased");
        }
    }

    private Person signsInAgain() {
        return Person.signedIn(mira.wire(), mira.email(), Attacker.PASSWORD);
    }

    private void changesPassword() {
        var change = Map.of("currentPassword", Attacker.PASSWORD, "newPassword", ANOTHER);
        mira.post("/api/auth/change-password", change).is(204);
    }

    private String mailedToken() {
        var forgetful = Map.of("email", mira.email());
        attacker.send(Request.post("/api/auth/forgot-password", forgetful)).is(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(this::latestToken, token -> !token.isEmpty());
    }

    private String latestToken() {
        return siege().mailsTo(mira.email()).stream()
                .filter(mail -> mail.contains("/reset-password"))
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(token -> token.group(1))
                .findFirst()
                .orElse("");
    }
}
