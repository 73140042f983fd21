package rollbook.command.session;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import rollbook.command.Decided;
import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.ActivateScene;
import rollbook.command.session.SessionCommand.ApproveJoin;
import rollbook.command.session.SessionCommand.ArchiveSession;
import rollbook.command.session.SessionCommand.CreateInvite;
import rollbook.command.session.SessionCommand.CreateScene;
import rollbook.command.session.SessionCommand.CreateSession;
import rollbook.command.session.SessionCommand.DenyJoin;
import rollbook.command.session.SessionCommand.EndChapter;
import rollbook.command.session.SessionCommand.EndSession;
import rollbook.command.session.SessionCommand.HideToken;
import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.session.SessionCommand.MoveToken;
import rollbook.command.session.SessionCommand.MoveTokens;
import rollbook.command.session.SessionCommand.PauseSession;
import rollbook.command.session.SessionCommand.PlaceToken;
import rollbook.command.session.SessionCommand.PostMessage;
import rollbook.command.session.SessionCommand.RemoveToken;
import rollbook.command.session.SessionCommand.RenameMember;
import rollbook.command.session.SessionCommand.ResumeSession;
import rollbook.command.session.SessionCommand.RevealRoll;
import rollbook.command.session.SessionCommand.RevokeInvite;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.command.session.SessionCommand.ShowToken;
import rollbook.command.session.SessionCommand.StartChapter;
import rollbook.command.session.SessionCommand.TransferOwnership;
import rollbook.command.session.SessionCommand.Vacate;
import rollbook.command.session.SessionCommand.Whisper;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.SessionState.NotCreated;
import rollbook.events.SessionId;
import rollbook.events.session.GameSessionEvent;

/// Axon's door to a session: replay history, ask the decider, apply what it says.
@Aggregate(
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "aggregateSnapshots",
        snapshotFilter = "snapshotsOfToday")
class GameSession {
    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable SessionId id;

    private SessionState state = new NotCreated();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decided<SessionState> handle(CreateSession command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(StartChapter command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(EndChapter command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(PauseSession command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(ResumeSession command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(EndSession command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(ArchiveSession command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(CreateInvite command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(RevokeInvite command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(AcceptInvite command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(ApproveJoin command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(DenyJoin command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(Leave command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(Kick command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(TransferOwnership command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(Vacate command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(RenameMember command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(CreateScene command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(ActivateScene command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(PlaceToken command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(MoveToken command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(MoveTokens command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(HideToken command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(ShowToken command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(RemoveToken command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(PostMessage command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(Whisper command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(RollDice command, Ports ports) {
        return perform(command, ports);
    }

    @CommandHandler
    Decided<SessionState> handle(RevealRoll command, Ports ports) {
        return perform(command, ports);
    }

    @EventSourcingHandler
    void on(GameSessionEvent event) {
        id = event.sessionId();
        state = state.evolve(event);
    }

    @EventSourcingHandler
    void on(Created snapshot) {
        id = snapshot.table().sessionId();
        state = snapshot;
    }

    private Decided<SessionState> perform(SessionCommand command, Ports ports) {
        var events = SessionDecider.decide(command, state, ports);
        events.forEach(AggregateLifecycle::apply);
        return new Decided<>(events, state);
    }
}
