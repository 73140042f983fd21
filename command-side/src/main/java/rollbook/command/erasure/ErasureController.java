package rollbook.command.erasure;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;

/// How one asks to be forgotten. Twice, because some clients drop the body of a DELETE.
@RestController
@RequestMapping("/api/users/me")
class ErasureController {
    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    record Confirmation(String password) {}

    record Receipt(String status) {
        static final Receipt ACCEPTED = new Receipt("accepted");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt delete(@RequestBody Confirmation confirmation, CurrentUser caller, ClientAddress from) {
        erasures.begin(caller, confirmation.password(), from);
        return Receipt.ACCEPTED;
    }

    @PostMapping("/erase")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt erase(@RequestBody Confirmation confirmation, CurrentUser caller, ClientAddress from) {
        erasures.begin(caller, confirmation.password(), from);
        return Receipt.ACCEPTED;
    }
}
