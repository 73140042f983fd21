package rollbook.query;

/// A view that holds texts of people, and can read again what it has of somebody: where they were
/// erased the log has `[erased]` now.
public interface Rereading {
    /// Its name, as administrators know it.
    String view();

    /// Brings what the view has up to what the log says now. Runs in a transaction; the view has
    /// read everything that the log had when the person was erased.
    void reread(Traces traces);
}
