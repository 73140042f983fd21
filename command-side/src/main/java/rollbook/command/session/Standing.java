package rollbook.command.session;

/// What somebody is to a character that is not theirs.
public enum Standing {
    /// They share no table with its owner.
    STRANGER,
    /// They share a table with its owner.
    TABLEMATE,
    /// They run a table at which it sits.
    GAME_MASTER
}
