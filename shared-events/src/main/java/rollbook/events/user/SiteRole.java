package rollbook.events.user;

/// A role in the whole installation, as against a role at one table.
public enum SiteRole {
    ADMIN
}
