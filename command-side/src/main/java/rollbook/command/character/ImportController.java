package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.FORMAT_UNKNOWN;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Commands;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.sheet.SheetFile;
import rollbook.events.CharacterId;
import rollbook.events.character.Sheet;
import rollbook.store.UuidV7;

/// A file becomes a character of whoever sends it, and a new one each time.
@RestController
class ImportController {
    private final Commands commands;

    ImportController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/characters/import")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Created> bring(@RequestBody SheetFile file, CurrentUser caller) {
        var id = new CharacterId(UuidV7.next());
        return commands.answer(
                new CreateCharacter(id, caller.id(), sheet(file)),
                caller,
                accepted -> Created.answer(id, accepted));
    }

    private static Sheet sheet(SheetFile file) {
        if (!file.format().equals(SheetFile.FORMAT)) {
            throw CommandRejected.about(
                    FORMAT_UNKNOWN, "format", "only " + SheetFile.FORMAT + " can be read");
        }
        return file.character().toSheet();
    }
}
