package rollbook.command;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an aggregate's shell answers when what came of a command can't be told by its events alone:
/// a command that changed nothing has none.
///
/// @param state of the aggregate after the events; immutable
public record Decided<S extends @Nullable Object>(List<?> events, S state) {
    public Decided {
        events = List.copyOf(events);
    }
}
