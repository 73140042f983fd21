package rollbook.store.deadletter;

/// Hears of each event that a projection could not handle, in the transaction of the batch.
@FunctionalInterface
public interface FailureListener {
    /// For projections that nobody listens to.
    FailureListener PARK_ALL = _ -> false;

    /// Whether the projection has to stop here, instead of parking the event and going on.
    boolean stopsAt(FailedEvent failure);
}
