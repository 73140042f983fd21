package rollbook.command.user.signin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.token.SigningKeys;

import java.util.Map;

/// The public keys of the access tokens.
@RestController
class JwksController {
    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return keys.publicJwks();
    }
}
