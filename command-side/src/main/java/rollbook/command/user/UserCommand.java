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

    /// The address has yet to prove to be the user's, see [ConfirmEmail].
    record ChangeEmail(UserId userId, EmailAddress email) implements UserCommand {}

    /// The token that was mailed to the new address was shown, and the address is reserved.
    record ConfirmEmail(UserId userId, EmailAddress email) implements UserCommand {}

    record Rename(UserId userId, DisplayName displayName) implements UserCommand {}

    /// The former password was given.
    record ChangePassword(UserId userId) implements UserCommand {}

    /// The mailed token was shown.
    record ResetPassword(UserId userId) implements UserCommand {}

    record GrantRole(UserId userId, SiteRole role) implements UserCommand {}

    /// Takes a role away.
    ///
    /// @param lastAdmin whether nobody else administers this installation
    record RevokeRole(UserId userId, SiteRole role, boolean lastAdmin) implements UserCommand {}

    /// Keeps a user out.
    ///
    /// @param lastAdmin whether nobody else administers this installation
    record Lock(UserId userId, boolean lastAdmin) implements UserCommand {}

    record Unlock(UserId userId) implements UserCommand {}

    /// The last step of forgetting somebody: from here on there is no such user.
    record Erase(UserId userId) implements UserCommand {}
}
