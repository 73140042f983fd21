package rollbook.command.user.signin;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.FreshSignIn;
import rollbook.edge.token.KeyRotation;
import rollbook.edge.token.NextKey;

/// Exchanging the key that signs access tokens, for administrators.
@RestController
@RequestMapping("/api/admin/keys")
class KeyController {
    private final KeyRotation rotation;
    private final FreshSignIn fresh;
    private final SecurityLog security;

    KeyController(KeyRotation rotation, FreshSignIn fresh, SecurityLog security) {
        this.rotation = rotation;
        this.fresh = fresh;
        this.security = security;
    }

    @PostMapping("/rotate")
    NextKey rotate(@RequestBody Nothing nothing, CurrentUser caller) {
        fresh.require(caller);
        var next = rotation.rotate();
        security.note(Happening.KEY_ROTATED, null, "asked to");
        return next;
    }
}
