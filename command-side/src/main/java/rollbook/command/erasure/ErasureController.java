package rollbook.command.erasure;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Commands;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;

/// How one asks to be forgotten. Twice, because some clients drop the body of a DELETE.
@RestController
@RequestMapping("/api/users/me")
class ErasureController {
    private final Erasures erasures;
    private final Commands commands;

    ErasureController(Erasures erasures, Commands commands) {
        this.erasures = erasures;
        this.commands = commands;
    }

    record Confirmation(String password) {}

    record Receipt(String status) {
        static final Receipt ACCEPTED = new Receipt("accepted");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> delete(
            @RequestBody Confirmation confirmation, CurrentUser caller, ClientAddress from) {
        return begin(confirmation, caller, from);
    }

    @PostMapping("/erase")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> erase(
            @RequestBody Confirmation confirmation, CurrentUser caller, ClientAddress from) {
        return begin(confirmation, caller, from);
    }

    private ResponseEntity<Receipt> begin(
            Confirmation confirmation, CurrentUser caller, ClientAddress from) {
        return commands.answer(
                caller,
                commands.unchanged(caller.id()).pending(Receipt.ACCEPTED),
                keeping -> erasures.begin(caller, confirmation.password(), from, keeping));
    }
}
