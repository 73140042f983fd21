package rollbook.query.profile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

import rollbook.events.user.EmailChangeRequested;
import rollbook.events.user.EmailChanged;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.PasswordChanged;
import rollbook.events.user.RoleGranted;
import rollbook.events.user.RoleRevoked;
import rollbook.events.user.UserErased;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserLocked;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.events.user.UserUnlocked;

import java.time.Instant;

/// Keeps who there is. Each event says how things are from now on, so that applying one again
/// changes nothing.
@Component
@ProcessingGroup("profile")
class ProfileProjection {
    private final ProfileStore profiles;

    ProfileProjection(ProfileStore profiles) {
        this.profiles = profiles;
    }

    @EventHandler
    void on(UserEvent event, @Timestamp Instant at) {
        switch (event) {
            case UserRegistered registered -> profiles.add(registered, at);
            case EmailVerified(var id) -> profiles.verify(id);
            case EmailChanged(var id, var email) -> profiles.changeEmail(id, email);
            case UserRenamed(var id, var displayName) -> profiles.rename(id, displayName);
            case RoleGranted(var id, var role) -> profiles.grant(id, role);
            case RoleRevoked(var id, var role) -> profiles.revoke(id, role);
            case UserLocked(var id) -> profiles.lock(id, true);
            case UserUnlocked(var id) -> profiles.lock(id, false);
            case UserErased(var id) -> profiles.remove(id);
            case EmailChangeRequested _, PasswordChanged _ -> {}
        }
    }

    @ResetHandler
    void forget() {
        profiles.clear();
    }
}
