package rollbook.store.role;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// Settings of the roles and connections, `rollbook.database.*`.
///
/// @param roles whether the application must have less rights than the owner of the schemas
/// @param password of the application's role, where somebody else made the roles; without it
///   Rollbook makes them, with passwords that follow from the master key
/// @param idleInTransaction how long the server lets a connection of the pool be silent within a
///   transaction before it ends it, and with it the locks of a process that froze; zero is for ever
@ConfigurationProperties("rollbook.database")
record RoleSettings(
        @DefaultValue("auto") Demand roles,
        @Nullable String password,
        @DefaultValue("60s") Duration idleInTransaction) {
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
