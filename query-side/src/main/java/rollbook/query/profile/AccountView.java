package rollbook.query.profile;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.time.Instant;
import java.util.List;

/// A person's account as admins see it.
record AccountView(
        UserId userId,
        String email,
        String displayName,
        boolean emailVerified,
        List<SiteRole> roles,
        boolean locked,
        Instant createdAt) {
    AccountView {
        roles = List.copyOf(roles);
    }
}
