package rollbook.store.deadletter;

/// An event that a projection could not handle.
///
/// @param position of the event in the log
/// @param replaying whether the projection had handled it before and is being filled anew
public record FailedEvent(String processor, long position, boolean replaying, Throwable cause) {}
