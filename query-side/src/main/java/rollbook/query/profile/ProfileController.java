package rollbook.query.profile;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

import java.time.Duration;

@RestController
@RequestMapping("/api/users")
@Reads("profile")
class ProfileController {
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final ProfileStore profiles;
    private final Memberships memberships;

    ProfileController(ProfileStore profiles, Memberships memberships) {
        this.profiles = profiles;
        this.memberships = memberships;
    }

    @GetMapping("/me")
    ProfileView own(CurrentUser caller) {
        return profiles.find(caller.id())
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.VIEW_BEHIND).retryAfter(COME_BACK));
    }

    @GetMapping("/{userId}")
    @Reads("lobby")
    PublicProfileView other(@PathVariable UserId userId, CurrentUser caller) {
        return profiles.find(userId)
                .filter(_ -> userId.equals(caller.id()) || memberships.meet(caller.id(), userId))
                .map(found -> new PublicProfileView(found.userId(), found.displayName()))
                .orElseThrow(() -> ProblemException.absent(UserId.class));
    }
}
