package rollbook.events.user;

import rollbook.events.UserId;

/// Everything that can have happened to a person's account.
public sealed interface UserEvent
        permits UserRegistered,
                EmailVerified,
                EmailChangeRequested,
                EmailChanged,
                UserRenamed,
                PasswordChanged,
                RoleGranted,
                RoleRevoked,
                UserLocked,
                UserUnlocked,
                UserErased {
    UserId userId();
}
