package rollbook.events.character;

/// Hit points: `0 <= current <= maximum`, and temporary ones that are lost first.
public record HitPoints(int maximum, int current, int temporary) {}
