package rollbook.events.session;

/// What a member is at the table, highest first.
public enum Role {
    OWNER,
    GM,
    ASSISTANT,
    PLAYER,
    SPECTATOR;

    /// Whether this is one of the three roles that run the game.
    public boolean isGameMaster() {
        return compareTo(ASSISTANT) <= 0;
    }

    public boolean isAtLeast(Role other) {
        return compareTo(other) <= 0;
    }
}
