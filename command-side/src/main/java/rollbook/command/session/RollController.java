package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.dice.RollOnWire;
import rollbook.command.session.SessionCommand.RevealRoll;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.edge.CurrentUser;
import rollbook.events.CharacterId;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.RollVisibility;
import rollbook.store.UuidV7;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Dice at a table.
@RestController
@RequestMapping("/api/sessions/{sessionId}/rolls")
class RollController {
    private final Commands commands;
    private final Arrivals arrivals;
    private final RollsOnRecord rolls;

    RollController(Commands commands, Arrivals arrivals, RollsOnRecord rolls) {
        this.commands = commands;
        this.arrivals = arrivals;
        this.rolls = rolls;
    }

    record NewRoll(
            String expression,
            @Nullable RollVisibility visibility,
            @Nullable List<UserId> to,
            @Nullable String label,
            @Nullable CharacterId characterId,
            @Nullable String clientNonce,
            @Nullable ExpectedPlace expect) {}

    record Readers(@Nullable List<UserId> to) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RollOnWire> roll(
            @PathVariable SessionId sessionId, @RequestBody NewRoll roll, CurrentUser caller) {
        var command =
                new RollDice(
                        sessionId,
                        caller.id(),
                        new RollId(UuidV7.next()),
                        roll.expression(),
                        Objects.requireNonNullElse(roll.visibility(), RollVisibility.PUBLIC),
                        named(roll.to()),
                        roll.label(),
                        arrivals.character(roll.characterId()),
                        Objects.requireNonNullElse(roll.clientNonce(), ""),
                        roll.expect());
        return commands.answer(command, caller, RollController::rolled);
    }

    @PostMapping("/{rollId}/reveal")
    ResponseEntity<Map<String, String>> reveal(
            @PathVariable SessionId sessionId,
            @PathVariable RollId rollId,
            @RequestBody Readers readers,
            CurrentUser caller) {
        var rolled = rolls.find(sessionId, rollId);
        var command = new RevealRoll(sessionId, caller.id(), rollId, rolled, named(readers.to()));
        return commands.answer(command, caller, Accepted::done);
    }

    private static List<UserId> named(@Nullable List<UserId> users) {
        return users == null ? List.of() : users;
    }

    private static ResponseEntity<RollOnWire> rolled(Accepted accepted) {
        return accepted.created(RollOnWire.of(accepted.only(DiceRolled.class)));
    }
}
