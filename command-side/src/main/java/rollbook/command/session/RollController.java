package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.dice.RollOnWire;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.edge.CurrentUser;
import rollbook.events.CharacterId;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.RollVisibility;
import rollbook.store.UuidV7;

import java.util.Objects;

/// Dice at a table.
@RestController
@RequestMapping("/api/sessions/{sessionId}/rolls")
class RollController {
    private final Commands commands;
    private final Arrivals arrivals;

    RollController(Commands commands, Arrivals arrivals) {
        this.commands = commands;
        this.arrivals = arrivals;
    }

    record NewRoll(
            String expression,
            @Nullable RollVisibility visibility,
            @Nullable String label,
            @Nullable CharacterId characterId) {}

    @PostMapping
    ResponseEntity<RollOnWire> roll(
            @PathVariable SessionId sessionId, @RequestBody NewRoll roll, CurrentUser caller) {
        var command =
                new RollDice(
                        sessionId,
                        caller.id(),
                        new RollId(UuidV7.next()),
                        roll.expression(),
                        Objects.requireNonNullElse(roll.visibility(), RollVisibility.PUBLIC),
                        roll.label(),
                        arrivals.character(roll.characterId()));
        return commands.answer(command, caller, RollController::rolled);
    }

    private static ResponseEntity<RollOnWire> rolled(Accepted accepted) {
        var rolled = accepted.only(DiceRolled.class);
        return accepted.created(RollOnWire.of(rolled.rollId(), rolled.roll()));
    }
}
