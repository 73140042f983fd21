package rollbook.command.character;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import rollbook.command.Decided;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.command.character.CharacterState.Made;
import rollbook.command.character.CharacterState.Unmade;
import rollbook.events.CharacterId;
import rollbook.events.character.CharacterEvent;

import java.util.List;

/// Axon's door to a character: replay history, ask the decider, apply what it says.
@Aggregate(
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "aggregateSnapshots",
        snapshotFilter = "snapshotsOfToday")
class CharacterSheet {
    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable CharacterId id;

    private CharacterState state = new Unmade();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decided<CharacterState> handle(CreateCharacter command) {
        return perform(command);
    }

    @CommandHandler
    Decided<CharacterState> handle(ReviseCharacter command) {
        return perform(command);
    }

    @CommandHandler
    Decided<CharacterState> handle(TakeDamage command) {
        return perform(command);
    }

    @CommandHandler
    Decided<CharacterState> handle(Heal command) {
        return perform(command);
    }

    @CommandHandler
    Decided<CharacterState> handle(GrantTemporaryHitPoints command) {
        return perform(command);
    }

    @CommandHandler
    Decided<CharacterState> handle(ArchiveCharacter command) {
        return perform(command);
    }

    @CommandHandler
    Decided<CharacterState> handle(RestoreCharacter command) {
        return perform(command);
    }

    @EventSourcingHandler
    void on(CharacterEvent event) {
        id = event.characterId();
        state = state.evolve(event);
    }

    @EventSourcingHandler
    void on(Made snapshot) {
        id = snapshot.id();
        state = snapshot;
    }

    private Decided<CharacterState> perform(CharacterCommand command) {
        var events = CharacterDecider.decide(command, state);
        events.forEach(AggregateLifecycle::apply);
        return new Decided<>(List.copyOf(events), state);
    }
}
