package rollbook.events;

/// Keys of the metadata that every stored event carries beside its facts; all values are strings.
public final class EventMetadata {
    /// Who acted: a `user-…`, absent where Rollbook itself acted.
    public static final String BY = "by";

    /// Simple name of the command that was obeyed, for instance `MoveToken`.
    public static final String COMMAND = "command";

    /// Id of that command: all events of one action share it.
    public static final String ACTION = "action";

    private EventMetadata() {}
}
