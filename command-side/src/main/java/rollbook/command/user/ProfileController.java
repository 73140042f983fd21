package rollbook.command.user;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.user.UserCommand.Rename;
import rollbook.edge.CurrentUser;

import java.util.Map;

/// What one may change about oneself.
@RestController
@RequestMapping("/api/users/me")
class ProfileController {
    private final Commands commands;

    ProfileController(Commands commands) {
        this.commands = commands;
    }

    record Profile(String displayName) {}

    @PatchMapping
    ResponseEntity<Map<String, String>> change(@RequestBody Profile profile, CurrentUser caller) {
        return commands.answer(
                new Rename(caller.id(), DisplayName.of(profile.displayName())),
                caller,
                Accepted::done);
    }
}
