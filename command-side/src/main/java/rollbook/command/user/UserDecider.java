package rollbook.command.user;

import static rollbook.command.user.UserRejection.ALREADY_REGISTERED;
import static rollbook.command.user.UserRejection.LAST_ADMIN;
import static rollbook.command.user.UserRejection.LOCKED;
import static rollbook.command.user.UserRejection.TOKEN_INVALID;
import static rollbook.command.user.UserRejection.UNKNOWN;

import rollbook.command.user.UserCommand.ChangeEmail;
import rollbook.command.user.UserCommand.ChangePassword;
import rollbook.command.user.UserCommand.ConfirmEmail;
import rollbook.command.user.UserCommand.Erase;
import rollbook.command.user.UserCommand.GrantRole;
import rollbook.command.user.UserCommand.Lock;
import rollbook.command.user.UserCommand.Rename;
import rollbook.command.user.UserCommand.ResetPassword;
import rollbook.command.user.UserCommand.RevokeRole;
import rollbook.command.user.UserCommand.SignUp;
import rollbook.command.user.UserCommand.Unlock;
import rollbook.command.user.UserCommand.VerifyEmail;
import rollbook.command.user.UserState.Erased;
import rollbook.command.user.UserState.Nobody;
import rollbook.command.user.UserState.Registered;
import rollbook.edge.CommandRejected;
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

import java.util.List;

/// The rules of an account. What is so already is not written again.
final class UserDecider {
    private UserDecider() {}

    static List<UserEvent> decide(UserCommand command, UserState state) {
        return switch (command) {
            case SignUp signUp -> signUp(signUp, state);
            case VerifyEmail(var id) ->
                    unless(registered(state).emailVerified(), new EmailVerified(id));
            case ChangeEmail(var id, var email) ->
                    unless(
                            free(state).email().equals(email.value()),
                            new EmailChangeRequested(id, email.value()));
            case ConfirmEmail confirm -> confirmEmail(confirm, free(state));
            case Rename(var id, var displayName) ->
                    unless(
                            free(state).displayName().equals(displayName.value()),
                            new UserRenamed(id, displayName.value()));
            case ChangePassword _ -> List.of(new PasswordChanged(free(state).id()));
            case ResetPassword _ -> List.of(new PasswordChanged(registered(state).id()));
            case GrantRole(var id, var role) ->
                    unless(registered(state).roles().contains(role), new RoleGranted(id, role));
            case RevokeRole revoke -> revokeRole(revoke, registered(state));
            case Lock lock -> lock(lock, registered(state));
            case Unlock(var id) -> unless(!registered(state).locked(), new UserUnlocked(id));
            case Erase(var id) ->
                    state instanceof Erased
                            ? List.of()
                            : List.of(new UserErased(registered(state).id()));
        };
    }

    private static List<UserEvent> signUp(SignUp command, UserState state) {
        if (!(state instanceof Nobody)) {
            throw new CommandRejected(ALREADY_REGISTERED, "This account exists already.");
        }
        return List.of(
                new UserRegistered(
                        command.userId(), command.email().value(), command.displayName().value()));
    }

    private static List<UserEvent> confirmEmail(ConfirmEmail command, Registered user) {
        var email = command.email().value();
        if (user.email().equals(email)) {
            return List.of();
        }
        if (!email.equals(user.requestedEmail())) {
            throw new CommandRejected(TOKEN_INVALID, "This address was not asked for.");
        }
        return List.of(new EmailChanged(user.id(), email));
    }

    private static List<UserEvent> revokeRole(RevokeRole command, Registered user) {
        if (!user.roles().contains(command.role())) {
            return List.of();
        }
        if (command.role() == SiteRole.ADMIN) {
            refuseLastAdmin(command.lastAdmin());
        }
        return List.of(new RoleRevoked(user.id(), command.role()));
    }

    private static List<UserEvent> lock(Lock command, Registered user) {
        if (user.locked()) {
            return List.of();
        }
        refuseLastAdmin(command.lastAdmin());
        return List.of(new UserLocked(user.id()));
    }

    private static void refuseLastAdmin(boolean last) {
        if (last) {
            throw new CommandRejected(LAST_ADMIN, "Somebody has to administer this installation.");
        }
    }

    private static List<UserEvent> unless(boolean soAlready, UserEvent event) {
        return soAlready ? List.of() : List.of(event);
    }

    /// The user, if nothing keeps them out.
    private static Registered free(UserState state) {
        var user = registered(state);
        if (user.locked()) {
            throw new CommandRejected(LOCKED, "This account is locked.");
        }
        return user;
    }

    private static Registered registered(UserState state) {
        return switch (state) {
            case Registered user -> user;
            case Nobody _, Erased _ -> throw new CommandRejected(UNKNOWN, "There is no such user.");
        };
    }
}
