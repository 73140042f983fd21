package rollbook.query;

import rollbook.store.deadletter.FailedEvent;

/// Decides about an event that a view could not handle while it was being filled anew.
public interface Rebuilds {
    /// Whether somebody asked for this rebuild, which then ends here: a view with a hole in it is
    /// not what they asked for.
    boolean end(FailedEvent failure);
}
