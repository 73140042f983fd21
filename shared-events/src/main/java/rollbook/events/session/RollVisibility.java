package rollbook.events.session;

/// Who a roll is for: everyone; the roller and the game masters; the game masters but not the
/// roller; the roller alone; the roller and those named.
public enum RollVisibility {
    PUBLIC,
    GM,
    BLIND,
    SELF,
    USERS
}
