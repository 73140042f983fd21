package rollbook.store.deadletter;

/// A projection may not pass over an event that it cannot handle.
public final class ProjectionStopped extends RuntimeException {
    ProjectionStopped(FailedEvent failure) {
        super(
                "%s cannot handle the event at position %d"
                        .formatted(failure.processor(), failure.position()),
                failure.cause());
    }
}
