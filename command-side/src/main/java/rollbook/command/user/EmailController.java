package rollbook.command.user;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Commands;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;

/// Another address for oneself.
@RestController
@RequestMapping("/api/users/me/email")
class EmailController {
    private final EmailChangeRequest request;
    private final Commands commands;

    EmailController(EmailChangeRequest request, Commands commands) {
        this.request = request;
        this.commands = commands;
    }

    record Wanted(String email, String password) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> change(
            @RequestBody Wanted wanted, CurrentUser caller, ClientAddress from) {
        var email = EmailAddress.of(wanted.email());
        return commands.answer(
                caller,
                () ->
                        request.make(caller, email, wanted.password(), from)
                                .pending(Receipt.ACCEPTED));
    }
}
