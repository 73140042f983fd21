package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.command.user.password.Passwords;
import rollbook.events.UserId;
import rollbook.store.EventLog;
import rollbook.store.UuidV7;

import java.util.Map;

/// An address was reserved, and the process died before it could say who signed up.
class ReservationIT extends IdentitySpec {
    @Autowired private JdbcClient database;
    @Autowired private EventLog log;
    @Autowired private Passwords passwords;

    @Test
    void the_address_can_be_signed_up_later_and_nothing_is_left_of_the_former() {
        var email = "cut.short@example.org";
        var nobody = diedWhileSigningUp(email, "6 minutes");
        var userId = arrive(email, "Mira").json().at("/user/userId").asString();
        assertThat(userId).isNotEqualTo(nobody.toString());
        assertThat(ownerOf(email)).isEqualTo(userId);
        assertThat(log.lastSequence(nobody.toString())).isEmpty();
        awaitMails(1, email);
    }

    @Test
    void until_then_nobody_gets_in_and_nobody_can_tell() {
        var email = "cut.now@example.org";
        var nobody = diedWhileSigningUp(email, "1 minute");
        web.signUp(email, "Mira", PASSWORD).is(202);
        web.signIn(email, PASSWORD).isProblem(401, "auth.sign-in-refused");
        web.post("/api/auth/forgot-password", Map.of("email", email)).is(202);
        assertThat(ownerOf(email)).isEqualTo(nobody.toString());
        age(email, "5 minutes");
        arrive(email, "Mira");
        tokenIn(awaitMails(1, email).getFirst());
    }

    private UserId diedWhileSigningUp(String email, String ago) {
        var user = new UserId(UuidV7.next());
        database.sql(
                        """
                        insert into log.account (email, user_id, password_hash, language)
                        values (:email, :user, :hash, 'en')
                        """)
                .param("email", email)
                .param("user", user.toString())
                .param("hash", passwords.hash(PASSWORD))
                .update();
        age(email, ago);
        return user;
    }

    private void age(String email, String by) {
        database.sql(
                        """
                        update log.account set reserved_at = reserved_at - :by::interval
                         where email = :email
                        """)
                .param("by", by)
                .param("email", email)
                .update();
    }

    private String ownerOf(String email) {
        return database.sql("select user_id from log.account where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }
}
