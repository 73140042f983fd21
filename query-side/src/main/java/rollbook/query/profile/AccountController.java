package rollbook.query.profile;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.PageCursors;
import rollbook.events.UserId;
import rollbook.query.Paging;
import rollbook.query.Reads;

import java.util.UUID;

/// Everybody with an account, for admins; oldest first.
@RestController
@RequestMapping("/api/admin/users")
@Reads("profile")
class AccountController {
    private static final String LIST = "accounts";
    private static final UserId BEFORE_ALL = new UserId(new UUID(0, 0));

    private final ProfileStore profiles;
    private final PageCursors cursors;

    AccountController(ProfileStore profiles, PageCursors cursors) {
        this.profiles = profiles;
        this.cursors = cursors;
    }

    @GetMapping
    Page<AccountView> all(PageRequest page) {
        var cursor = page.cursor();
        var after = cursor == null ? BEFORE_ALL : UserId.of(cursors.open(LIST, cursor));
        return Paging.page(
                profiles.page(after, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(LIST, last.userId().toString()));
    }
}
