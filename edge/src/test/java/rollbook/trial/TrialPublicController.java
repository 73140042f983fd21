package rollbook.trial;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.edge.limit.Limits;
import rollbook.edge.token.SigningKeys;

import java.util.Map;

@NullMarked
@RestController
class TrialPublicController {
    private final Limits limits;
    private final SigningKeys keys;

    TrialPublicController(Limits limits, SigningKeys keys) {
        this.limits = limits;
        this.keys = keys;
    }

    @GetMapping("/api/auth/policy")
    Map<String, Object> policy(ClientAddress from) {
        return Map.of("rates", limits.published(), "address", from.value());
    }

    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return Map.of("keys", keys.publicKeys());
    }

    @PostMapping("/api/auth/sign-out")
    Map<String, Object> signOut(
            @RequestParam(defaultValue = "false") boolean everywhere,
            @Nullable CurrentUser caller,
            @RequestBody Nothing body) {
        return Map.of("known", caller != null);
    }

    @GetMapping("/api/admin/trial")
    Nothing admin() {
        return new Nothing();
    }

    @PostMapping("/api/roll")
    Nothing roll(@RequestBody Nothing body) {
        return new Nothing();
    }
}
