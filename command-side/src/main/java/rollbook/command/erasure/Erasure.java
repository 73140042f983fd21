package rollbook.command.erasure;

import rollbook.events.UserId;

/// Somebody who is being forgotten.
///
/// @param step what comes next
record Erasure(UserId user, Step step) {}
