package rollbook.command.user;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.util.Set;

/// A registered user.
public record Person(
        UserId id, String displayName, boolean emailVerified, Set<SiteRole> roles, boolean locked) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
