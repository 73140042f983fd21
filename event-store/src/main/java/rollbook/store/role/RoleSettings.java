package rollbook.store.role;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the database's roles, `rollbook.database.*`.
///
/// @param roles whether the application must have less rights than the owner of the schemas
/// @param password of the application's role, where somebody else made the roles; without it
///   Rollbook makes them, with passwords that follow from the master key
@ConfigurationProperties("rollbook.database")
record RoleSettings(@DefaultValue("auto") Demand roles, @Nullable String password) {
    enum Demand {
        /// Where the owner can have them; otherwise a warning.
        AUTO,
        /// No start without them.
        REQUIRED,
        /// The application is the owner.
        OFF
    }

    @Override
    public String toString() {
        return "RoleSettings[" + roles + "]"; // a password is never printed
    }
}
