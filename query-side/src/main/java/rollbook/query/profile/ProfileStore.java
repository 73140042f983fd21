package rollbook.query.profile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;
import rollbook.events.user.UserRegistered;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Table `view.profile`.
@Component
class ProfileStore {
    private final JdbcClient database;

    ProfileStore(JdbcClient database) {
        this.database = database;
    }

    void add(UserRegistered registered, Instant at) {
        database.sql(
                        """
                        insert into view.profile (user_id, email, display_name, created_at)
                        values (:user, :email, :name, :at)
                        on conflict do nothing
                        """)
                .param("user", registered.userId().value())
                .param("email", registered.email())
                .param("name", registered.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void verify(UserId user) {
        database.sql("update view.profile set email_verified = true where user_id = :user")
                .param("user", user.value())
                .update();
    }

    void changeEmail(UserId user, String email) {
        database.sql(
                        """
                        update view.profile set email = :email, email_verified = true
                         where user_id = :user
                        """)
                .param("user", user.value())
                .param("email", email)
                .update();
    }

    void rename(UserId user, String displayName) {
        database.sql("update view.profile set display_name = :name where user_id = :user")
                .param("user", user.value())
                .param("name", displayName)
                .update();
    }

    void grant(UserId user, SiteRole role) {
        database.sql(
                        """
                        update view.profile set roles = roles || :role::text
                         where user_id = :user and :role <> all (roles)
                        """)
                .param("user", user.value())
                .param("role", role.name())
                .update();
    }

    void revoke(UserId user, SiteRole role) {
        database.sql(
                        """
                        update view.profile set roles = array_remove(roles, :role::text)
                         where user_id = :user
                        """)
                .param("user", user.value())
                .param("role", role.name())
                .update();
    }

    void lock(UserId user, boolean locked) {
        database.sql("update view.profile set locked = :locked where user_id = :user")
                .param("user", user.value())
                .param("locked", locked)
                .update();
    }

    void remove(UserId user) {
        database.sql("delete from view.profile where user_id = :user")
                .param("user", user.value())
                .update();
    }

    Optional<ProfileView> find(UserId user) {
        return database.sql("select * from view.profile where user_id = :user")
                .param("user", user.value())
                .query(ProfileStore::view)
                .optional();
    }

    /// The accounts after that one, in the order of their ids.
    List<AccountView> page(UserId after, int limit) {
        return database.sql(
                        """
                        select * from view.profile where user_id > :after
                         order by user_id limit :limit
                        """)
                .param("after", after.value())
                .param("limit", limit)
                .query(ProfileStore::account)
                .list();
    }

    void clear() {
        database.sql("truncate view.profile").update();
    }

    private static ProfileView view(ResultSet row, int number) throws SQLException {
        return new ProfileView(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("email"),
                row.getString("display_name"),
                row.getBoolean("email_verified"),
                roles(row),
                createdAt(row));
    }

    private static AccountView account(ResultSet row, int number) throws SQLException {
        return new AccountView(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("email"),
                row.getString("display_name"),
                row.getBoolean("email_verified"),
                roles(row),
                row.getBoolean("locked"),
                createdAt(row));
    }

    private static List<SiteRole> roles(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(roles).map(SiteRole::valueOf).toList();
    }

    private static Instant createdAt(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }
}
