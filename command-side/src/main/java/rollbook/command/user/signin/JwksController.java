package rollbook.command.user.signin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.token.SigningKeys;
import rollbook.store.proof.CheckpointKeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The public keys: of access tokens (`use` is `sig`), and of checkpoints of the log
/// (`checkpoint`).
@RestController
class JwksController {
    private final SigningKeys accessTokens;
    private final CheckpointKeys checkpoints;

    JwksController(SigningKeys accessTokens, CheckpointKeys checkpoints) {
        this.accessTokens = accessTokens;
        this.checkpoints = checkpoints;
    }

    record Jwks(List<Map<String, Object>> keys) {}

    @GetMapping("/.well-known/jwks.json")
    Jwks keys() {
        var published = new ArrayList<>(accessTokens.publicKeys());
        checkpoints.all().forEach(key -> published.add(Map.copyOf(key.jwk())));
        return new Jwks(published);
    }
}
