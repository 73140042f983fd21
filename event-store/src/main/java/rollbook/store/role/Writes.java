package rollbook.store.role;

/// What a part of the application writes; each part says so by a bean. A process that is told
/// nothing may write both.
public enum Writes {
    LOG,
    VIEW
}
