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
import rollbook.command.character.CharacterCommand.AddItem;
import rollbook.command.character.CharacterCommand.ApplyCondition;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.ForgetRoll;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.LiftCondition;
import rollbook.command.character.CharacterCommand.RemoveItem;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.RevertCharacterTo;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterCommand.SaveRoll;
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
    Decided<CharacterState> handle(CreateCharacter command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(ReviseCharacter command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(TakeDamage command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(Heal command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(GrantTemporaryHitPoints command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(ApplyCondition command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(LiftCondition command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(AddItem command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(RemoveItem command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(SaveRoll command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(ForgetRoll command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(RevertCharacterTo command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(ArchiveCharacter command, Surroundings around) {
        return perform(command, around);
    }

    @CommandHandler
    Decided<CharacterState> handle(RestoreCharacter command, Surroundings around) {
        return perform(command, around);
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

    private Decided<CharacterState> perform(CharacterCommand command, Surroundings around) {
        var events = CharacterDecider.decide(command, state, around);
        events.forEach(AggregateLifecycle::apply);
        return new Decided<>(List.copyOf(events), state);
    }
}
