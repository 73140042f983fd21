package rollbook.command.user;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.util.Map;
import java.util.Set;

/// What admins do with other people's accounts.
@RestController
@RequestMapping("/api/admin/users/{userId}")
class AdminController {
    private final Users users;
    private final Accounts accounts;
    private final Locks locks;
    private final Roles roles;

    AdminController(Users users, Accounts accounts, Locks locks, Roles roles) {
        this.users = users;
        this.accounts = accounts;
        this.locks = locks;
        this.roles = roles;
    }

    record Wanted(Set<SiteRole> roles) {
        Wanted {
            roles = Set.copyOf(roles);
        }
    }

    @PostMapping("/lock")
    ResponseEntity<Map<String, String>> lock(
            @PathVariable UserId userId,
            @RequestBody(required = false) @Nullable Nothing body,
            CurrentUser caller) {
        return locks.lock(known(userId), caller).done();
    }

    @PostMapping("/unlock")
    ResponseEntity<Map<String, String>> unlock(
            @PathVariable UserId userId,
            @RequestBody(required = false) @Nullable Nothing body,
            CurrentUser caller) {
        return locks.unlock(known(userId), caller).done();
    }

    @PutMapping("/roles")
    ResponseEntity<Map<String, String>> assign(
            @PathVariable UserId userId, @RequestBody Wanted wanted, CurrentUser caller) {
        var accepted =
                wanted.roles().contains(SiteRole.ADMIN)
                        ? roles.makeAdmin(known(userId), caller)
                        : roles.makeNoAdmin(known(userId), caller);
        return accepted.done();
    }

    /// Whoever is being forgotten has no account already.
    private UserId known(UserId user) {
        return users.find(user)
                .map(Person::id)
                .filter(id -> accounts.ofUser(id).isPresent())
                .orElseThrow(() -> ProblemException.absent(UserId.class));
    }
}
