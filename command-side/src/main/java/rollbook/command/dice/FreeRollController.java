package rollbook.command.dice;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import rollbook.dice.Faces;

/// Dice outside a session: nobody sees them, nothing is kept.
@RestController
class FreeRollController {
    private final Faces faces;

    FreeRollController(Faces faces) {
        this.faces = faces;
    }

    record FreeRoll(String expression) {}

    @PostMapping("/api/roll")
    RollOnWire roll(@RequestBody FreeRoll roll) {
        return RollOnWire.of(null, Dice.roll(roll.expression(), faces));
    }
}
