package rollbook.store;

/// Marks what a command handler throws when a rule says no, before it has applied anything: the
/// state at hand is as it was and stays at hand. After any other failure it is read anew.
public interface Refusal {}
