package rollbook.command.user;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;
import rollbook.events.user.EmailChangeRequested;
import rollbook.events.user.EmailChanged;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.PasswordChanged;
import rollbook.events.user.RoleGranted;
import rollbook.events.user.RoleRevoked;
import rollbook.events.user.SiteRole;
import rollbook.events.user.UserErased;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserLocked;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.events.user.UserUnlocked;

import java.util.EnumSet;
import java.util.Set;

/// What an account has become so far.
@Revision(2)
sealed interface UserState {
    record Nobody() implements UserState {}

    /// Somebody with an account.
    ///
    /// @param requestedEmail the address that is to replace `email` once it proves to be theirs
    record Registered(
            UserId id,
            @Personal(of = "id") String email,
            @Personal(of = "id") @Nullable String requestedEmail,
            @Personal(of = "id") String displayName,
            boolean emailVerified,
            Set<SiteRole> roles,
            boolean locked)
            implements UserState {
        public Registered {
            roles = Set.copyOf(roles);
        }

        Registered verified() {
            return new Registered(id, email, requestedEmail, displayName, true, roles, locked);
        }

        Registered asking(String newEmail) {
            return new Registered(id, email, newEmail, displayName, emailVerified, roles, locked);
        }

        Registered at(String newEmail) {
            return new Registered(id, newEmail, null, displayName, true, roles, locked);
        }

        Registered named(String name) {
            return new Registered(id, email, requestedEmail, name, emailVerified, roles, locked);
        }

        Registered with(SiteRole role) {
            var more = EnumSet.of(role);
            more.addAll(roles);
            return having(more);
        }

        Registered without(SiteRole role) {
            var fewer = EnumSet.noneOf(SiteRole.class);
            fewer.addAll(roles);
            fewer.remove(role);
            return having(fewer);
        }

        Registered locked(boolean out) {
            return new Registered(
                    id, email, requestedEmail, displayName, emailVerified, roles, out);
        }

        private Registered having(Set<SiteRole> others) {
            return new Registered(
                    id, email, requestedEmail, displayName, emailVerified, others, locked);
        }
    }

    record Erased(UserId id) implements UserState {}

    default UserState evolve(UserEvent event) {
        return switch (event) {
            case UserRegistered(var id, var email, var displayName) ->
                    new Registered(id, email, null, displayName, false, Set.of(), false);
            case EmailVerified _ -> registered().verified();
            case EmailChangeRequested(_, var email) -> registered().asking(email);
            case EmailChanged(_, var email) -> registered().at(email);
            case UserRenamed(_, var displayName) -> registered().named(displayName);
            case PasswordChanged _ -> this;
            case RoleGranted(_, var role) -> registered().with(role);
            case RoleRevoked(_, var role) -> registered().without(role);
            case UserLocked _ -> registered().locked(true);
            case UserUnlocked _ -> registered().locked(false);
            case UserErased(var id) -> new Erased(id);
        };
    }

    private Registered registered() {
        if (this instanceof Registered user) {
            return user;
        }
        throw new IllegalStateException("an account begins with UserRegistered");
    }
}
