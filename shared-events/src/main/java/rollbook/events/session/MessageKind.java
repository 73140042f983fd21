package rollbook.events.session;

/// How something was said.
public enum MessageKind {
    IN_CHARACTER,
    OUT_OF_CHARACTER,
    EMOTE,
    DESCRIPTION
}
