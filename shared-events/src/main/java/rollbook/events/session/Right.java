package rollbook.events.session;

/// What a controller may do with a token.
public enum Right {
    MOVE,
    EDIT,
    VISION
}
