package rollbook.command.character;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Commands;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.edge.CurrentUser;
import rollbook.events.CharacterId;

/// Hit points.
@RestController
@RequestMapping("/api/characters/{characterId}")
class HealthController {
    private final Commands commands;

    HealthController(Commands commands) {
        this.commands = commands;
    }

    record Amount(int amount) {}

    @PostMapping("/damage")
    ResponseEntity<Versioned> damage(
            @PathVariable CharacterId characterId, @RequestBody Amount body, CurrentUser caller) {
        return commands.answer(
                new TakeDamage(characterId, caller.id(), body.amount), caller, Versioned::answer);
    }

    @PostMapping("/heal")
    ResponseEntity<Versioned> heal(
            @PathVariable CharacterId characterId, @RequestBody Amount body, CurrentUser caller) {
        return commands.answer(
                new Heal(characterId, caller.id(), body.amount), caller, Versioned::answer);
    }

    @PostMapping("/temporary-hit-points")
    ResponseEntity<Versioned> grantTemporaryHitPoints(
            @PathVariable CharacterId characterId, @RequestBody Amount body, CurrentUser caller) {
        return commands.answer(
                new GrantTemporaryHitPoints(characterId, caller.id(), body.amount),
                caller,
                Versioned::answer);
    }
}
