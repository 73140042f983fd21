package rollbook.edge.json;

/// The empty object `{}`, as a body that says nothing and as the answer of a command that makes
/// nothing.
public record Nothing() {}
