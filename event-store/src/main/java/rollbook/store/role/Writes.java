package rollbook.store.role;

import org.springframework.beans.factory.ObjectProvider;

/// What a part of the application writes; each part says so by a bean. A process that is told
/// nothing may write both.
public enum Writes {
    LOG,
    VIEW;

    /// Whether a process with these parts writes this.
    public boolean isDoneBy(ObjectProvider<Writes> parts) {
        var said = parts.stream().toList();
        return said.isEmpty() || said.contains(this);
    }
}
