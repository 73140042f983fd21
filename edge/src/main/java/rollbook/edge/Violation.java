package rollbook.edge;

/// One field that a request got wrong.
///
/// @param field path of the field, for instance `moves[2].x`
public record Violation(String field, String message) {}
