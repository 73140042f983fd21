package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who may administer this installation. The rows hold everybody who ever might; whether they still
/// do, and are not locked, their own events say. Whoever is being forgotten has no account any
/// more, though the events come later.
@Component
public class Admins {
    private final AdminLock lock;
    private final Users users;
    private final Accounts accounts;
    private final JdbcClient database;

    Admins(AdminLock lock, Users users, Accounts accounts, JdbcClient database) {
        this.lock = lock;
        this.users = users;
        this.accounts = accounts;
        this.database = database;
    }

    /// Has to come before the role is granted.
    void enlist(UserId user) {
        database.sql(
                        """
                        insert into log.site_admin (user_id) values (:user) on conflict do nothing
                        """)
                .param("user", user.toString())
                .update();
    }

    /// Whether anybody administers this installation.
    boolean any() {
        return all().anyMatch(this::administers);
    }

    /// Runs `work`, which makes this user an admin, apart from all that takes admins away. Somebody
    /// whose account was closed meanwhile is not there any more.
    ///
    /// @throws ProblemException `user.not-found`
    <T> T joining(UserId user, Supplier<T> work) {
        return lock.oneAtATime(
                () -> {
                    if (accounts.ofUser(user).isEmpty()) {
                        throw ProblemException.absent(UserId.class);
                    }
                    enlist(user);
                    return work.get();
                });
    }

    /// Runs `work`, after which this user may administer no more, apart from all such work
    /// elsewhere. It is told whether nobody else administers this installation.
    public <T> T leaving(UserId user, Function<Boolean, T> work) {
        return lock.oneAtATime(() -> work.apply(isLast(user)));
    }

    private boolean isLast(UserId user) {
        return administers(user)
                && all().filter(other -> !other.equals(user)).noneMatch(this::administers);
    }

    private boolean administers(UserId user) {
        return users.find(user)
                        .filter(person -> person.roles().contains(SiteRole.ADMIN))
                        .filter(person -> !person.locked())
                        .isPresent()
                && accounts.ofUser(user).isPresent();
    }

    private Stream<UserId> all() {
        return database
                .sql("select user_id from log.site_admin")
                .query((row, _) -> UserId.of(row.getString("user_id")))
                .list()
                .stream();
    }
}
