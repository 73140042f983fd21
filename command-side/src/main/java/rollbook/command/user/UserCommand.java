package rollbook.command.user;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

/// Everything one can ask of an account.
sealed interface UserCommand {
    @TargetAggregateIdentifier
    UserId userId();

    /// The address is reserved already.
    record SignUp(UserId userId, EmailAddress email, DisplayName displayName)
            implements UserCommand {}

    /// The mailed token was shown, see [Verifications].
    record VerifyEmail(UserId userId) implements UserCommand {}

    record Rename(UserId userId, DisplayName displayName) implements UserCommand {}

    record GrantRole(UserId userId, SiteRole role) implements UserCommand {}
}
