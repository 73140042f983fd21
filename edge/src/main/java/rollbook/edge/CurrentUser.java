package rollbook.edge;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.time.Instant;
import java.util.Set;

/// Who is calling, as the access token says; controllers take it as a parameter.
///
/// @param signInId the `sid` of the token: one sign-in and its refreshes
/// @param tokenVersion the `tv` of the token: raised when older tokens shall die
/// @param expiresAt when the access token ends
public record CurrentUser(
        UserId id, String signInId, long tokenVersion, Set<SiteRole> roles, Instant expiresAt) {
    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public boolean isAdmin() {
        return roles.contains(SiteRole.ADMIN);
    }
}
