package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.user.UserState.Erased;
import rollbook.command.user.UserState.Nobody;
import rollbook.command.user.UserState.Registered;
import rollbook.edge.CommandRejected;
import rollbook.events.UserId;
import rollbook.events.user.UserEvent;
import rollbook.store.EventLog;

import java.util.Optional;

/// People as the command side knows them: read from their own streams, so never stale.
@Component
public class Users {
    private final EventLog log;
    private final IdentitySettings settings;

    Users(EventLog log, IdentitySettings settings) {
        this.log = log;
        this.settings = settings;
    }

    public Optional<Person> find(UserId id) {
        return switch (state(id)) {
            case Registered user ->
                    Optional.of(
                            new Person(
                                    user.id(),
                                    user.displayName(),
                                    user.emailVerified(),
                                    user.roles(),
                                    user.locked()));
            case Nobody _, Erased _ -> Optional.empty();
        };
    }

    /// Whether somebody of that id was there and is forgotten.
    public boolean isErased(UserId id) {
        return state(id) instanceof Erased;
    }

    /// The name others see.
    ///
    /// @throws CommandRejected `user.unknown`
    public String displayName(UserId id) {
        return find(id).orElseThrow(
                        () -> new CommandRejected(UserRejection.UNKNOWN, "There is no such user."))
                .displayName();
    }

    /// Whether this user may create and join sessions: where verification is required, only with a
    /// verified address.
    public boolean mayPlay(UserId id) {
        return find(id).filter(settings::mayPlay).isPresent();
    }

    private UserState state(UserId id) {
        try (var events = log.stream(id.toString(), 0)) {
            return events.map(recorded -> (UserEvent) recorded.event())
                    .reduce(new Nobody(), UserState::evolve, (_, later) -> later);
        }
    }
}
