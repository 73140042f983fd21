package rollbook.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.command.user.IdentitySpec;
import rollbook.command.user.Visitor.Answer;
import rollbook.events.UserId;
import rollbook.events.session.SessionEnded;
import rollbook.events.user.UserErased;
import rollbook.events.user.UserRegistered;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What each step does by itself, where others would make good what it leaves out.
@ExtendWith(OutputCaptureExtension.class)
class ErasureStepsIT extends IdentitySpec {
    private static final List<String> BELONGINGS =
            List.of(
                    "log.account where user_id",
                    "log.email_change where user_id",
                    "log.site_admin where user_id",
                    "log.verification where user_id",
                    "log.mail where user_id",
                    "log.answer where owner",
                    "log.sign_in where ended_at is null and user_id");

    @Autowired private ErasureSteps steps;
    @Autowired private EventLog log;
    @Autowired private JdbcClient database;

    @Test
    void whose_table_has_no_other_game_master_ends_it() throws SQLException {
        var ines = arrive("tables@steps.example", "Ines");
        var table = post("/api/sessions", Map.of("title", "The cave"), ines).text("sessionId");
        patiently().until(() -> isAnyOf(user(ines), "log.seat where user_id"));
        assertThat(steps.take(Step.TABLES, user(ines))).isTrue();
        assertThat(last(table)).isInstanceOf(SessionEnded.class);
    }

    @Test
    void the_key_goes_before_the_log_says_so() throws SQLException {
        var ines = user(arrive("key@steps.example", "Ines"));
        assertThat(steps.take(Step.KEY, ines)).isTrue();
        assertThat(last(ines.toString()))
                .isEqualTo(new UserRegistered(ines, "[erased]", "[erased]"));
        assertThat(steps.take(Step.FAREWELL, ines)).isTrue();
        assertThat(last(ines.toString())).isEqualTo(new UserErased(ines));
    }

    @Test
    void nothing_stays_beside_the_log(CapturedOutput output) {
        var email = "belongings@steps.example";
        var ines = owningOneOfEach(email);
        assertThat(left(ines)).isEqualTo(BELONGINGS);
        patiently().until(() -> steps.take(Step.BELONGINGS, ines));
        assertThat(left(ines)).isEmpty();
        assertThat(mailsTo(email)).isEmpty();
        assertThat(output).contains("happening=erasure-done user=" + ines);
    }

    /// A kind that nobody here sends is on its way for as long as the test needs it.
    @Test
    void nothing_is_cleared_out_while_a_mail_is_on_its_way() throws SQLException {
        var ines = owningOneOfEach("on-its-way@steps.example");
        patiently().until(() -> !isAnyOf(ines, "log.mail where done_at is null and user_id"));
        database.sql(
                        """
                        insert into log.mail (mail_id, kind, user_id)
                        values (gen_random_uuid(), 'of-a-later-release', :user)
                        """)
                .param("user", ines.toString())
                .update();
        assertThat(steps.take(Step.BELONGINGS, ines)).isFalse();
        assertThat(left(ines)).isEqualTo(BELONGINGS);
    }

    @Test
    void who_comes_with_the_address_of_somebody_gone_keeps_all() throws SQLException {
        var email = "again@steps.example";
        var before = arrive(email, "Before");
        post("/api/users/me/erase", Map.of("password", PASSWORD), before).is(202);
        var after = arrive(email, "After");
        assertThat(user(after)).isNotEqualTo(user(before));
        // The rounds take the same steps meanwhile.
        for (var step : List.of(Step.TABLES, Step.KEY, Step.FAREWELL)) {
            assertThat(steps.take(step, user(before))).isTrue();
        }
        patiently().until(() -> steps.take(Step.BELONGINGS, user(before)));
        web.refresh(after.text("refreshToken")).is(200);
        assertThat(web.signIn(email, PASSWORD).is(200).json().at("/user/displayName").asString())
                .isEqualTo("After");
    }

    private UserId owningOneOfEach(String email) {
        var ines = arrive(email, "Ines");
        awaitMails(1, email);
        var wish = Map.of("email", "new-" + email, "password", PASSWORD);
        post("/api/users/me/email", wish, ines, "Idempotency-Key", email).is(202);
        database.sql("insert into log.site_admin (user_id) values (:user)")
                .param("user", user(ines).toString())
                .update();
        return user(ines);
    }

    private List<String> left(UserId user) {
        return BELONGINGS.stream().filter(place -> isAnyOf(user, place)).toList();
    }

    private boolean isAnyOf(UserId user, String place) {
        return database.sql("select exists (select from " + place + " = :user)")
                .param("user", user.toString())
                .query(Boolean.class)
                .single();
    }

    private Object last(String stream) {
        try (var events = log.stream(stream, 0)) {
            return events.map(RecordedEvent::event).reduce((_, later) -> later).orElseThrow();
        }
    }

    private Answer post(String path, Object body, Answer by, String... more) {
        var bearer = "Bearer " + by.text("accessToken");
        return more.length == 0
                ? web.post(path, body, "Authorization", bearer)
                : web.post(path, body, "Authorization", bearer, more[0], more[1]);
    }

    private static UserId user(Answer signedIn) {
        return UserId.of(signedIn.json().at("/user/userId").asString());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(15));
    }
}
