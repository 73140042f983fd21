package rollbook.edge;

/// The version that a client saw, from `If-Match: "<version>"`; controllers take it as a parameter.
/// Without the header the answer is 428, for `*` and weak tags 400.
public record IfMatch(long version) {}
