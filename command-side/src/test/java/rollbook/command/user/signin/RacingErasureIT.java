package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.user.Account;
import rollbook.command.user.Accounts;
import rollbook.command.user.ClosedAccounts;
import rollbook.command.user.EmailAddress;
import rollbook.command.user.IdentitySpec;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What comes while somebody closes their account: one of the two is held in the middle of its
/// transaction until the other is done, or waits for it.
class RacingErasureIT extends IdentitySpec {
    @Autowired private Accounts accounts;
    @Autowired private Families families;
    @Autowired private ClosedAccounts closed;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient database;

    @Test
    void a_sign_in_that_was_first_ends_with_the_account() throws Exception {
        var here = arrive("first@race.example", "Ines");
        var proved = account("first@race.example");
        var bearer = "Bearer " + here.text("accessToken");
        var body = Map.of("password", PASSWORD);
        var both =
                meanwhile(
                        () -> families.begin(proved).orElseThrow(),
                        () -> web.post("/api/users/me/erase", body, "Authorization", bearer));
        both.second().is(202);
        web.refresh(both.first().refreshToken().text()).isProblem(401, "auth.refresh-refused");
    }

    @Test
    void a_sign_in_that_comes_second_begins_nothing() throws Exception {
        arrive("second@race.example", "Ines");
        var proved = account("second@race.example");
        var both = meanwhile(() -> close(proved), () -> families.begin(proved));
        assertThat(both.second()).isEmpty();
    }

    @Test
    void who_takes_the_address_waits_until_it_is_free() throws Exception {
        var email = "address@race.example";
        arrive(email, "Before");
        var before = account(email);
        var both = meanwhile(() -> close(before), () -> web.signUp(email, "After", PASSWORD));
        both.second().is(202);
        var after = web.signIn(email, PASSWORD).is(200);
        assertThat(after.json().at("/user/displayName").asString()).isEqualTo("After");
    }

    private record Both<A, B>(A first, B second) {}

    private <A, B> Both<A, B> meanwhile(Supplier<A> first, Callable<B> second) throws Exception {
        var task = new FutureTask<>(second);
        var done =
                Objects.requireNonNull(
                        transaction.execute(
                                _ -> {
                                    var result = first.get();
                                    var here = thisConnection();
                                    Thread.startVirtualThread(task);
                                    await().atMost(Duration.ofSeconds(15))
                                            .until(() -> task.isDone() || isWaitedFor(here));
                                    return result;
                                }));
        return new Both<>(done, task.get(15, TimeUnit.SECONDS));
    }

    private int thisConnection() {
        return database.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private boolean isWaitedFor(int connection) {
        return database.sql(
                        """
                        select exists (select from pg_locks
                                        where not granted and :pid = any (pg_blocking_pids(pid)))
                        """)
                .param("pid", connection)
                .query(Boolean.class)
                .single();
    }

    private Account close(Account account) {
        closed.close(account);
        return account;
    }

    private Account account(String email) {
        return accounts.ofAddress(EmailAddress.of(email)).orElseThrow();
    }
}
