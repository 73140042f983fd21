package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.IdempotencyKey;
import rollbook.command.user.Users;
import rollbook.command.user.password.Secret;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.position.Positions;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;
import rollbook.store.EventLog;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/// Signing in, staying signed in, signing out.
@RestController
@RequestMapping("/api/auth")
class SignInController {
    private final SignInDoor door;
    private final Users users;
    private final EventLog log;
    private final Positions positions;

    SignInController(SignInDoor door, Users users, EventLog log, Positions positions) {
        this.door = door;
        this.users = users;
        this.log = log;
        this.positions = positions;
    }

    record Credentials(String email, String password) {}

    record Continuation(String refreshToken) {}

    record Checked(
            UserId userId, String displayName, SortedSet<SiteRole> roles, Instant expiresAt) {}

    @PostMapping("/sign-in")
    ResponseEntity<SignedIn> signIn(@RequestBody Credentials credentials, ClientAddress from) {
        return answer(door.signIn(credentials.email(), credentials.password(), from));
    }

    @PostMapping("/refresh")
    ResponseEntity<SignedIn> refresh(
            @RequestBody Continuation continuation,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(
                door.refresh(new Secret(continuation.refreshToken()), IdempotencyKey.checked(key)));
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            @RequestBody Continuation continuation,
            @RequestParam(defaultValue = "false") boolean everywhere,
            @Nullable CurrentUser caller) {
        var token = new Secret(continuation.refreshToken());
        if (everywhere) {
            door.signOutEverywhere(token, caller);
        } else {
            door.signOut(token);
        }
    }

    @GetMapping("/check")
    Checked check(CurrentUser caller) {
        return new Checked(
                caller.id(),
                users.displayName(caller.id()),
                new TreeSet<>(caller.roles()),
                caller.expiresAt());
    }

    /// Names the position of the user's last event, so that the profile can be read at once.
    private ResponseEntity<SignedIn> answer(SignedIn signedIn) {
        var last = log.lastPosition(signedIn.user().userId().toString()).orElse(0);
        return ResponseEntity.ok().header(Positions.HEADER, positions.seal(last)).body(signedIn);
    }
}
