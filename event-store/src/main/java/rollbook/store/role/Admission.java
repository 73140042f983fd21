package rollbook.store.role;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rollbook.store.role.RoleSettings.Demand;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/// As whom the application comes in: the owner lets in a role that may do less.
final class Admission {
    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final Login owner;
    private final RoleMaker maker;
    private final RoleSettings settings;
    private final String masterKey;

    /// @param login what the application uses from now on
    record Admitted(SchemaOwner owner, Login login) {}

    Admission(Login owner, RoleMaker maker, RoleSettings settings, String masterKey) {
        this.owner = owner;
        this.maker = maker;
        this.settings = settings;
        this.masterKey = masterKey;
    }

    /// @throws IllegalStateException when it must have a role and can't, or the database is away
    Admitted admit(Set<Writes> writes) {
        if (settings.roles() == Demand.OFF) return asOwner();
        try {
            var roles = Roles.of(maker.database());
            var name = roles.whoWrites(writes);
            var kept = settings.password();
            return kept == null ? withOwnRoles(roles, name) : withRolesOfAnother(roles, name, kept);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not answer", failure);
        }
    }

    private Admitted withOwnRoles(Roles roles, String name) throws SQLException {
        var password = Login.derivedPassword(name, masterKey);
        if (!maker.make(roles, name, password)) {
            return asOwnerIfMust("the login in spring.datasource may not make roles");
        }
        var login = new Login(Login.bare(owner.url()), name, password);
        return comesIn(login)
                ? new Admitted(new SchemaOwner(maker.owner(), roles), login)
                : asOwnerIfMust("the server does not let " + login + " in");
    }

    private Admitted withRolesOfAnother(Roles roles, String name, String password)
            throws SQLException {
        var login = new Login(Login.bare(owner.url()), name, password);
        if (!comesIn(login)) {
            throw new IllegalStateException(
                    "the database does not let %s in with rollbook.database.password"
                            .formatted(login));
        }
        return new Admitted(new SchemaOwner(maker.owner(), roles), login);
    }

    private Admitted asOwnerIfMust(String reason) {
        var sentence =
                "The application could change events: %s. See Database roles in docs/operations.md"
                        .formatted(reason);
        if (settings.roles() == Demand.REQUIRED) throw new IllegalStateException(sentence);
        log.warn("{}. It goes on as the owner", sentence);
        return asOwner();
    }

    private Admitted asOwner() {
        return new Admitted(SchemaOwner.alone(maker.owner()), owner);
    }

    private static boolean comesIn(Login login) throws SQLException {
        try (var _ = DriverManager.getConnection(login.url(), login.name(), login.password())) {
            return true;
        } catch (SQLException refused) {
            if (isRefusal(String.valueOf(refused.getSQLState()))) return false;
            throw refused;
        }
    }

    /// An unknown name, a wrong password, or what poolers answer to both.
    private static boolean isRefusal(String state) {
        return state.startsWith("28") || state.equals("08P01");
    }
}
