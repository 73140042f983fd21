package rollbook.events.character;

/// Hit points: `0 <= current <= maximum`, and temporary ones that are lost first.
///
/// @param maximum 1 to 9 999
/// @param temporary 0 to 9 999
public record HitPoints(int maximum, int current, int temporary) {}
