package rollbook.command.user;

import static rollbook.command.user.UserRejection.ALREADY_REGISTERED;
import static rollbook.command.user.UserRejection.UNKNOWN;

import rollbook.command.user.UserCommand.GrantRole;
import rollbook.command.user.UserCommand.Rename;
import rollbook.command.user.UserCommand.SignUp;
import rollbook.command.user.UserCommand.VerifyEmail;
import rollbook.command.user.UserState.Nobody;
import rollbook.command.user.UserState.Registered;
import rollbook.edge.CommandRejected;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.RoleGranted;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;

import java.util.List;

/// The rules of an account. What is so already is not written again.
final class UserDecider {
    private UserDecider() {}

    static List<UserEvent> decide(UserCommand command, UserState state) {
        return switch (command) {
            case SignUp(var id, var email, var displayName) -> {
                if (state instanceof Registered) {
                    throw new CommandRejected(ALREADY_REGISTERED, "This account exists already.");
                }
                yield List.of(new UserRegistered(id, email.value(), displayName.value()));
            }
            case VerifyEmail(var id) ->
                    registered(state).emailVerified() ? List.of() : List.of(new EmailVerified(id));
            case Rename(var id, var displayName) ->
                    registered(state).displayName().equals(displayName.value())
                            ? List.of()
                            : List.of(new UserRenamed(id, displayName.value()));
            case GrantRole(var id, var role) ->
                    registered(state).roles().contains(role)
                            ? List.of()
                            : List.of(new RoleGranted(id, role));
        };
    }

    private static Registered registered(UserState state) {
        return switch (state) {
            case Registered user -> user;
            case Nobody _ -> throw new CommandRejected(UNKNOWN, "There is no such user.");
        };
    }
}
