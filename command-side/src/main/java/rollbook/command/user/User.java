package rollbook.command.user;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

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
import rollbook.events.UserId;
import rollbook.events.user.UserEvent;

import java.util.List;

/// Axon's door to an account: replay history, ask the decider, apply what it says.
@Aggregate(
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "aggregateSnapshots",
        snapshotFilter = "snapshotsOfToday")
class User {
    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable UserId id;

    private UserState state = new Nobody();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    List<UserEvent> handle(SignUp command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(VerifyEmail command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(ChangeEmail command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(ConfirmEmail command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(Rename command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(ChangePassword command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(ResetPassword command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(GrantRole command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(RevokeRole command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(Lock command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(Unlock command) {
        return perform(command);
    }

    @CommandHandler
    List<UserEvent> handle(Erase command) {
        return perform(command);
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        state = state.evolve(event);
    }

    @EventSourcingHandler
    void on(Registered snapshot) {
        id = snapshot.id();
        state = snapshot;
    }

    @EventSourcingHandler
    void on(Erased snapshot) {
        id = snapshot.id();
        state = snapshot;
    }

    private List<UserEvent> perform(UserCommand command) {
        var events = UserDecider.decide(command, state);
        events.forEach(AggregateLifecycle::apply);
        return events;
    }
}
