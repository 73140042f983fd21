package rollbook.command.character;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.character.CharacterCommand.AddItem;
import rollbook.command.character.CharacterCommand.ApplyCondition;
import rollbook.command.character.CharacterCommand.ForgetRoll;
import rollbook.command.character.CharacterCommand.LiftCondition;
import rollbook.command.character.CharacterCommand.RemoveItem;
import rollbook.command.character.CharacterCommand.SaveRoll;
import rollbook.edge.CurrentUser;
import rollbook.events.CharacterId;
import rollbook.events.ItemId;
import rollbook.events.character.Item;
import rollbook.events.character.SavedRoll;
import rollbook.store.UuidV7;

import java.util.Objects;

/// Conditions, items and saved rolls.
@RestController
@RequestMapping("/api/characters/{characterId}")
class BelongingsController {
    private final Commands commands;

    BelongingsController(Commands commands) {
        this.commands = commands;
    }

    record Condition(String name) {}

    record NewItem(String name, @Nullable Integer quantity) {}

    record Added(ItemId itemId, long version) {}

    @PostMapping("/conditions")
    ResponseEntity<Versioned> apply(
            @PathVariable CharacterId characterId,
            @RequestBody Condition body,
            CurrentUser caller) {
        return commands.answer(
                new ApplyCondition(characterId, caller.id(), body.name), caller, Versioned::answer);
    }

    @DeleteMapping("/conditions/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> lift(
            @PathVariable CharacterId characterId, @PathVariable String name, CurrentUser caller) {
        return commands.answer(
                new LiftCondition(characterId, caller.id(), name), caller, Accepted::noContent);
    }

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Added> add(
            @PathVariable CharacterId characterId, @RequestBody NewItem body, CurrentUser caller) {
        var quantity = Objects.requireNonNullElse(body.quantity, 1);
        var item = new Item(new ItemId(UuidV7.next()), body.name, quantity);
        return commands.answer(
                new AddItem(characterId, caller.id(), item),
                caller,
                accepted -> accepted.created(new Added(item.itemId(), Versioned.of(accepted))));
    }

    @DeleteMapping("/items/{itemId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> remove(
            @PathVariable CharacterId characterId,
            @PathVariable ItemId itemId,
            CurrentUser caller) {
        return commands.answer(
                new RemoveItem(characterId, caller.id(), itemId), caller, Accepted::noContent);
    }

    @PostMapping("/saved-rolls")
    ResponseEntity<Versioned> save(
            @PathVariable CharacterId characterId,
            @RequestBody SavedRoll body,
            CurrentUser caller) {
        return commands.answer(
                new SaveRoll(characterId, caller.id(), body), caller, Versioned::answer);
    }

    @DeleteMapping("/saved-rolls/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> forget(
            @PathVariable CharacterId characterId, @PathVariable String name, CurrentUser caller) {
        return commands.answer(
                new ForgetRoll(characterId, caller.id(), name), caller, Accepted::noContent);
    }
}
