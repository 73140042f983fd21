package rollbook.events.session;

/// Who a roll is for: everyone; the roller and the game masters; the roller alone.
public enum RollVisibility {
    PUBLIC,
    GM,
    SELF
}
