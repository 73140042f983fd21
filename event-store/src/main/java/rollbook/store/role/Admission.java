package rollbook.store.role;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rollbook.store.role.RoleSettings.Demand;

import java.sql.SQLException;
import java.util.Set;

/// As whom the application comes in: the owner lets in a role that may do less.
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

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
        if (settings.roles() == Demand.OFF) {
            return asOwner();
        }
        try {
            var roles = Roles.of(maker.database());
            var name = roles.whoWrites(writes);
            var kept = settings.password();
            return kept == null ? withOwnRoles(roles, name) : withRolesOfAnother(roles, name, kept);
        } catch (SQLException failure) {
            throw Outage.of(failure);
        }
    }

    /// Touches nothing where all is as it should be: a password that was set anew would cost the
    /// other processes their next connection, should their master key be another.
    private Admitted withOwnRoles(Roles roles, String name) throws SQLException {
        var login = login(name, Login.derivedPassword(name, masterKey));
        if (!Door.opensTo(login) || !maker.areWhole(roles)) {
            if (!maker.make(roles, login)) {
                return asOwnerIfMust();
            }
            Door.demandOpen(login, "although its password was just set: see pg_hba.conf");
        }
        return new Admitted(new SchemaOwner(maker.owner(), roles), login);
    }

    private Admitted withRolesOfAnother(Roles roles, String name, String password)
            throws SQLException {
        var login = login(name, password);
        Door.demandOpen(login, "with rollbook.database.password");
        return new Admitted(new SchemaOwner(maker.owner(), roles), login);
    }

    private Login login(String name, String password) {
        return new Login(Login.bare(owner.url()), name, password);
    }

    private Admitted asOwnerIfMust() {
        var sentence =
                "The application could change events: the login in spring.datasource may not make"
                        + " roles. See Database roles in docs/operations.md";
        if (settings.roles() == Demand.REQUIRED) {
            throw new IllegalStateException(sentence);
        }
        LOG.warn("{}. It goes on as the owner", sentence);
        return asOwner();
    }

    private Admitted asOwner() {
        return new Admitted(SchemaOwner.alone(maker.owner()), owner);
    }
}
