package rollbook.query.profile;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.time.Instant;
import java.util.List;

/// A person's account as they see it themselves.
record ProfileView(
        UserId userId,
        String email,
        String displayName,
        boolean emailVerified,
        List<SiteRole> roles,
        Instant createdAt) {
    ProfileView {
        roles = List.copyOf(roles);
    }
}
