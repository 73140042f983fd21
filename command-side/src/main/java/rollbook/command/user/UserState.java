package rollbook.command.user;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.RoleGranted;
import rollbook.events.user.SiteRole;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;

import java.util.EnumSet;
import java.util.Set;

/// What an account has become so far.
@Revision(1)
sealed interface UserState {
    record Nobody() implements UserState {}

    record Registered(
            UserId id,
            @Personal(of = "id") String email,
            @Personal(of = "id") String displayName,
            boolean emailVerified,
            Set<SiteRole> roles)
            implements UserState {
        public Registered {
            roles = Set.copyOf(roles);
        }

        Registered verified() {
            return new Registered(id, email, displayName, true, roles);
        }

        Registered named(String newName) {
            return new Registered(id, email, newName, emailVerified, roles);
        }

        Registered with(SiteRole role) {
            var more = EnumSet.of(role);
            more.addAll(roles);
            return new Registered(id, email, displayName, emailVerified, more);
        }
    }

    default UserState evolve(UserEvent event) {
        return switch (event) {
            case UserRegistered(var id, var email, var displayName) ->
                    new Registered(id, email, displayName, false, Set.of());
            case EmailVerified _ -> registered().verified();
            case UserRenamed(_, var displayName) -> registered().named(displayName);
            case RoleGranted(_, var role) -> registered().with(role);
        };
    }

    private Registered registered() {
        if (this instanceof Registered user) {
            return user;
        }
        throw new IllegalStateException("an account begins with UserRegistered");
    }
}
