package rollbook.command.dice;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Commands;
import rollbook.dice.Faces;
import rollbook.edge.CurrentUser;

/// Dice outside a session: nobody sees them, and they are no event.
@RestController
class FreeRollController {
    private final Faces faces;
    private final Commands commands;

    FreeRollController(Faces faces, Commands commands) {
        this.faces = faces;
        this.commands = commands;
    }

    record FreeRoll(String expression) {}

    @PostMapping("/api/roll")
    ResponseEntity<RollOnWire> roll(@RequestBody FreeRoll roll, CurrentUser caller) {
        return commands.answer(
                caller,
                () -> ResponseEntity.ok(RollOnWire.of(Dice.roll(roll.expression(), faces))));
    }
}
